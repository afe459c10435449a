import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { ColumnHead } from '../../components/column-head.tsx';
import { dayMedium } from '../../format/dates.ts';
import { whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import '../../components/data-table.css';
import './import-plan.css';

const { importing: said } = words.eligibility;

interface ImportPlanProps {
  readonly name: string;
  readonly plan: CallOutput<'eligibility.planImport'>;
}

/** What an import would do, in sums and row by row. */
export function ImportPlan({ name, plan }: ImportPlanProps) {
  const { fresh, changed, same, unreadable } = plan;
  const counts = [
    fresh.count > 0 && said.fresh(fresh.count),
    changed.count > 0 && said.changed(changed.count),
    same > 0 && said.same(same),
    unreadable.count > 0 && said.unreadable(unreadable.count),
  ].filter((text) => text !== false);
  return (
    <div className="import-plan" role="status">
      <p>
        <strong className="break">{said.file(name)}</strong>
      </p>
      {fresh.count + changed.count === 0 && <p>{said.nothing}</p>}
      <ul className="import-sums">
        {counts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Lines
        title={said.unreadable(unreadable.count)}
        note={said.skipped}
        count={unreadable.count}
        lines={unreadable.first.map(({ line, text, problem }) => ({
          line,
          what: `${text} – ${said.problems[problem]}`,
        }))}
      />
      <Lines
        title={said.changed(changed.count)}
        count={changed.count}
        lines={changed.first.map(({ line, day, before, count }) => ({
          line,
          what: said.becomes(dayMedium(day), before ?? 0, count),
        }))}
      />
      <Lines
        title={said.fresh(fresh.count)}
        count={fresh.count}
        lines={fresh.first.map(({ line, day, count }) => ({
          line,
          what: said.isNew(dayMedium(day), count),
        }))}
      />
    </div>
  );
}

interface LinesProps {
  readonly title: string;
  readonly note?: string;
  readonly count: number;
  readonly lines: readonly { readonly line: number; readonly what: string }[];
}

function Lines({ title, note, count, lines }: LinesProps) {
  if (count === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="import-lines" aria-label={title} tabIndex={0}>
      {note !== undefined && <p className="small muted">{note}</p>}
      <table className="data-table small">
        <thead>
          <tr>
            <ColumnHead kind="number">{said.line}</ColumnHead>
            <ColumnHead>{title}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, what }) => (
            <tr key={line}>
              <td className="number">{whole(line)}</td>
              <td className="break">{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > lines.length && <p className="small muted">{said.more(count - lines.length)}</p>}
    </section>
  );
}
