import { Card } from '../../../renderer/kit/card.tsx';
import { EmptyState } from '../../../renderer/kit/empty-state.tsx';
import { count } from '../../../renderer/kit/format.ts';
import { Loaded } from '../../../renderer/kit/loaded.tsx';
import { useNow } from '../../../renderer/kit/use-now.ts';
import { useText } from '../../../renderer/texts/use-text.ts';
import { days, localDate } from '../../../shared/values/time.ts';
import { useAsk } from '../api/use-ask.ts';
import { barAxes, legend, sidesOf, tooltip } from './bars.ts';
import { useColours } from './colours.ts';
import { complaintSeries } from './complaint-series.ts';
import { Plot } from './plot.tsx';

/** Complaints of the last year by month, a colour for each grade. */
export function ComplaintPlot({ site }: { readonly site?: string }) {
  const t = useText();
  const colours = useColours();
  const now = useNow(60_000);
  const query = useAsk('complaints', {
    from: localDate(now - days(365)),
    to: localDate(now),
    ...(site !== undefined && { site }),
  });
  return (
    <Card title={t('plots.complaints')} note={t('plots.year')}>
      <Loaded query={query}>
        {(rows) => {
          const { months, grades } = complaintSeries(rows);
          if (months.length === 0) {
            return <EmptyState text={t('plots.no-complaints')} hint={t('plots.no-complaints-hint')} />;
          }
          return (
            <Plot
              label={t('plots.complaints-label', {
                count: rows.reduce((sum, row) => sum + row.count, 0),
                months: months.length,
              })}
              option={{
                color: sidesOf(colours),
                ...barAxes(months, colours),
                legend: legend(colours, true),
                tooltip: tooltip(colours, count),
                series: grades.map(({ grade, counts }) => ({
                  type: 'bar',
                  stack: 'complaints',
                  barMaxWidth: 36,
                  name: t('plots.grade', { grade }),
                  data: counts,
                })),
              }}
            />
          );
        }}
      </Loaded>
    </Card>
  );
}
