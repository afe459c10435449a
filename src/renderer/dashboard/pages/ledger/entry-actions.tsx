import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { words } from '../../words/words.ts';
import { possibleFor } from './possible.ts';
import { ReverseDialog } from './reverse-dialog.tsx';
import { UndoDialog } from './undo-dialog.tsx';
import type { EntryReport } from './use-entry.ts';
import { ValueDialog } from './value-dialog.tsx';

const said = words.ledger;

interface EntryActionsProps {
  readonly report: EntryReport;
  readonly onBooked: () => void;
}

/** What can be done about an entry: always by another entry. */
export function EntryActions({ report, onBooked }: EntryActionsProps) {
  const { entry } = report;
  const [open, setOpen] = useState<'reverse' | 'value' | 'undo' | null>(null);
  const { toReverse, toValue, undo } = possibleFor(report);
  const done = { onBooked, onClose: () => setOpen(null) };
  if (toReverse === 0 && !toValue && undo === 'no') return null;
  return (
    <div className="actions">
      {toReverse > 0 && (
        <Button icon="replay" onPress={() => setOpen('reverse')}>
          {said.reverse.open}
        </Button>
      )}
      {toValue && (
        <Button kind="main" onPress={() => setOpen('value')}>
          {said.value.open}
        </Button>
      )}
      {undo === 'yes' && (
        <Button icon="undo" onPress={() => setOpen('undo')}>
          {said.undo.open}
        </Button>
      )}
      {undo === 'blocked' && <p className="small muted">{said.undo.blocked}</p>}
      {open === 'reverse' && <ReverseDialog entry={entry} pieces={toReverse} {...done} />}
      {open === 'value' && entry.gift !== null && (
        <ValueDialog gift={entry.gift} entry={entry.seq} {...done} />
      )}
      {open === 'undo' && <UndoDialog entry={entry} {...done} />}
    </div>
  );
}
