import { useRegistry } from '../../app/services.ts';
import { Card } from '../../kit/card.tsx';
import { Kbd } from '../../kit/kbd.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../texts/use-text.ts';
import { screens } from '../all.ts';
import css from './help.module.css';

/** The map of the keyboard, and the few things that are good to know. */
export function Help() {
  const t = useText();
  const registry = useRegistry();
  const everywhere: (readonly [string, string])[] = [
    ...screens.flatMap(({ shortcut, title }) => (shortcut ? [[shortcut, t(title)] as const] : [])),
    ...registry.forms.flatMap(({ shortcut, title }) =>
      shortcut ? [[shortcut, t.label(title)] as const] : [],
    ),
    ['F9', t('help.key-lock')],
  ];
  everywhere.sort(([a], [b]) => a.localeCompare(b));
  return (
    <Page title={t('help.title')}>
      <div className={css.parts}>
        <Card title={t('help.keys')}>
          <KeyList
            keys={[
              ...everywhere,
              ['Ctrl+K', t('help.key-search')],
              ['/', t('help.key-search')],
              ['Esc', t('help.key-back')],
            ]}
          />
        </Card>
        <Card title={t('help.forms')}>
          <KeyList
            keys={[
              ['Enter', t('help.key-next')],
              ['Ctrl+Enter', t('help.key-file')],
              ['Esc', t('help.key-leave')],
            ]}
          />
        </Card>
        {(['search', 'sure', 'handover'] as const).map((topic) => (
          <Card key={topic} title={t(`help.${topic}`)}>
            <p>{t(`help.${topic}-text`)}</p>
          </Card>
        ))}
      </div>
    </Page>
  );
}

function KeyList({ keys }: { readonly keys: readonly (readonly [string, string])[] }) {
  return (
    <dl className={css.keys}>
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            <Kbd>{key}</Kbd>
            <span className="unseen">{key}</span>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
