import type { TotalsRow } from '../../../../shared/stats/totals.ts';
import { HEAT_LEVELS, heatCells, highestOf, weekdays } from '../../charts/heat-data.ts';
import { HeatMap } from '../../charts/heat-map.tsx';
import { hourOfDay, weekday } from '../../format/dates.ts';
import { compact, diamondText } from '../../format/numbers.ts';
import { weekStart } from '../../format/week.ts';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';
import type { CardProps } from './card-props.ts';
import { ChartCard } from './chart-card.tsx';
import { type Figures, sumFigures } from './figures.tsx';
import { goTo } from './view.ts';
import { fileNameOf, hourName, subtitleOf } from './view-words.ts';

const { byHour: said } = words.earnings;

const HOUR_NAMES = [0, 3, 6, 9, 12, 15, 18, 21].map(hourOfDay);

/** At which hours of the week the diamonds came. */
export function HourCard({ view, earnings }: CardProps) {
  const zone = useZone();
  const { rows } = earnings.hours;
  const cells = heatCells(rows, weekStart, hourLabel);
  const days = weekdays(weekStart).map((day) => weekday(day, 'short'));
  const legend = legendOf(rows);
  return (
    <ChartCard
      title={said.title}
      sentence={hourSentence(rows)}
      isEmpty={rows.length === 0}
      placeClass="heat-place"
      what={{
        subtitle: subtitleOf(view, earnings, zone),
        fileName: fileNameOf('by-hour', earnings.within),
        figures: hourFigures(rows),
        drawing: {
          kind: 'heat',
          rows: days.map((label, row) => ({
            label,
            levels: cells.slice(row * 24, row * 24 + 24).map(({ level }) => level),
          })),
          levels: HEAT_LEVELS,
          columns: HOUR_NAMES,
          legend,
        },
      }}
    >
      <HeatMap
        label={said.title}
        cells={cells}
        days={days}
        hours={HOUR_NAMES}
        hint={said.hint(zone)}
        chosen={view.filter.hour}
        onChoose={(hour) => goTo({ ...view, filter: { ...view.filter, hour } })}
      />
      <ul className="heat-legend" aria-label={said.legend}>
        {legend.map((text, level) => (
          <li key={text} className="step">
            <span className={`patch level-${level}`} />
            {text}
          </li>
        ))}
      </ul>
    </ChartCard>
  );
}

function hourLabel(hour: number, row: TotalsRow | undefined): string {
  if (row === undefined) return said.nothing(hourName(hour));
  const gifts = words.common.countGifts(row.gifts);
  return said.cell(hourName(hour), diamondText(row.diamonds), gifts);
}

function bestOf(rows: readonly TotalsRow[]): TotalsRow | null {
  return rows.reduce<TotalsRow | null>(
    (best, row) => (best === null || Number(row.diamonds) > Number(best.diamonds) ? row : best),
    null,
  );
}

function hourSentence(rows: readonly TotalsRow[]): string {
  const best = bestOf(rows);
  if (best === null) return '';
  return said.best(hourName(Number(best.key)), diamondText(best.diamonds), rows.length);
}

/** What each shade goes up to. */
function legendOf(rows: readonly TotalsRow[]): string[] {
  const best = Number(bestOf(rows)?.diamonds ?? 0);
  const upTo = Array.from({ length: HEAT_LEVELS }, (_, level) => highestOf(level + 1, best));
  const told = upTo.filter((value, place) => value > (upTo[place - 1] ?? 0));
  return [said.zero, ...told.map((value) => said.upTo(compact(value)))];
}

function hourFigures(rows: readonly TotalsRow[]): Figures<TotalsRow> {
  return {
    rows,
    keyOf: ({ key }) => key,
    columns: [
      {
        head: said.one,
        show: ({ key }) => hourName(Number(key)),
        csv: [
          { name: 'weekday', kind: 'number', value: ({ key }) => Math.floor(Number(key) / 24) + 1 },
          { name: 'hour', kind: 'number', value: ({ key }) => Number(key) % 24 },
        ],
      },
      ...sumFigures<TotalsRow>(),
    ],
  };
}
