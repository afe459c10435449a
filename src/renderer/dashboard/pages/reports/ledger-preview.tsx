import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { Button } from '../../components/button.tsx';
import { dayAt } from '../../days/day-at.ts';
import { dayMedium, moment } from '../../format/dates.ts';
import { diamondText } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';

const said = words.reports.importing;

interface LedgerPreviewProps {
  readonly name: string;
  readonly report: CallOutput<'transfer.inspectLedger'>;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What a file holds, and what it would replace. */
export function LedgerPreview({ name, report, onConfirm, onCancel }: LedgerPreviewProps) {
  const zone = useZone();
  const { found, current } = report;
  const { from, to, exportedAt } = found;
  const day = (at: number) => dayMedium(dayAt(at, zone));
  return (
    <div className="import-preview" role="status">
      <strong className="break">{said.found(name)}</strong>
      <p>{said.holds(found.entries, found.gifts, diamondText(found.diamonds))}</p>
      {from !== null && to !== null && <p>{said.between(day(from), day(to))}</p>}
      {exportedAt !== null && <p>{said.exported(moment(exportedAt, zone))}</p>}
      <p>{replaced(current)}</p>
      <div className="actions">
        <Button kind="danger" onPress={onConfirm}>
          {said.confirm}
        </Button>
        <Button onPress={onCancel}>{said.cancel}</Button>
      </div>
    </div>
  );
}

function replaced(current: LedgerPreviewProps['report']['current']): string {
  if (current === null) return said.replacesUnknown;
  if (current.entries === 0) return said.replacesNothing;
  return said.replaces(current.entries, diamondText(current.diamonds));
}
