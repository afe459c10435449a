import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { Button } from '../../components/button.tsx';
import { ColumnHead } from '../../components/column-head.tsx';
import { dayAt } from '../../days/day-at.ts';
import { dayMedium } from '../../format/dates.ts';
import { diamondText, whole } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';
import '../../components/data-table.css';

const said = words.reports.importing;
type Report = CallOutput<'transfer.inspectGifts'>;

interface GiftsPreviewProps {
  readonly name: string;
  readonly report: Report;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What booking a table of gifts would do, in sums and by line. */
export function GiftsPreview({ name, report, onConfirm, onCancel }: GiftsPreviewProps) {
  const zone = useZone();
  const { fresh, pieces, unpriced, known, from, to, unreadable } = report;
  const day = (at: number) => dayMedium(dayAt(at, zone));
  const sums = [
    fresh > 0 && said.fresh(fresh, pieces, diamondText(report.diamonds)),
    unpriced > 0 && said.unpriced(unpriced),
    known > 0 && said.known(known),
    unreadable.count > 0 && said.unreadable(unreadable.count),
  ].filter((text) => text !== false);
  return (
    <div className="import-preview" role="status">
      <strong className="break">{said.wouldDo(name)}</strong>
      {fresh === 0 && <p>{said.nothing}</p>}
      <ul>
        {sums.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {from !== null && to !== null && <p>{said.between(day(from), day(to))}</p>}
      <Unreadable unreadable={unreadable} />
      {fresh > 0 && <p className="small muted">{said.giftsLast}</p>}
      <div className="actions">
        {fresh > 0 && (
          <Button kind="main" onPress={onConfirm}>
            {said.giftsConfirm(fresh)}
          </Button>
        )}
        <Button onPress={onCancel}>{said.cancel}</Button>
      </div>
    </div>
  );
}

function Unreadable({ unreadable: { count, first } }: Pick<Report, 'unreadable'>) {
  if (count === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="import-unreadable" aria-label={said.unreadable(count)} tabIndex={0}>
      <table className="data-table small">
        <thead>
          <tr>
            <ColumnHead kind="number">{said.line}</ColumnHead>
            <ColumnHead>{said.why}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {first.map(({ line, text, problem }) => (
            <tr key={`${line} ${problem}`}>
              <td className="number">{whole(line)}</td>
              <td className="break">
                {said.problems[problem]}
                <div className="muted">{text}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > first.length && <p className="small muted">{said.more(count - first.length)}</p>}
    </section>
  );
}
