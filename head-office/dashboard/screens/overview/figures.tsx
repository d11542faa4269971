import { count, yuan } from '../../../../renderer/kit/format.ts';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { SiteSummary } from '../../../../shared/office/api.ts';
import css from './overview.module.css';

/** The sums of all sites, red where somebody has to do something at once. */
export function Figures({ sites }: { readonly sites: readonly SiteSummary[] }) {
  const t = useText();
  const sum = (of: (site: SiteSummary) => number) => sites.reduce((total, site) => total + of(site), 0);
  const waiting = sum((site) =>
    site.desks.reduce((total, desk) => total + (desk.revoked ? 0 : desk.waiting), 0),
  );
  const figures = [
    { name: t('overview.today'), words: yuan(sum((site) => site.today)), tone: 'plain' },
    tile(
      t('overview.urgent'),
      sum((site) => site.openUrgent),
      'seal',
    ),
    tile(
      t('overview.missed'),
      sum((site) => site.missed),
      'seal',
    ),
    tile(
      t('overview.gaps'),
      sum((site) => site.rosterGaps),
      'amber',
    ),
    tile(t('overview.waiting'), waiting, 'plain'),
  ];
  return (
    <dl className={css.figures}>
      {figures.map(({ name, words, tone }) => (
        <div key={name} data-tone={tone}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

const tile = (name: string, number: number, tone: string) => ({
  name,
  words: count(number),
  tone: number > 0 ? tone : 'plain',
});
