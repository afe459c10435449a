import { useState } from 'react';
import type { SessionSums } from '../../../../shared/contract/session-calls.ts';
import type { EntryView } from '../../../../shared/ledger/entry-view.ts';
import { call } from '../../bridge/client.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { clock } from '../../format/dates.ts';
import { useZone } from '../../state/info.ts';
import { useSending } from '../../state/use-sending.ts';
import { words } from '../../words/words.ts';
import { EntryList } from '../ledger/entry-list.tsx';
import { entryWords } from '../ledger/entry-words.ts';
import { EVERYTHING } from '../ledger/filters.ts';
import { useEntries } from '../ledger/use-entries.ts';
import './sessions.css';

const { split: said } = words.sessions;

interface SplitDialogProps {
  readonly session: SessionSums;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** Makes two sessions of one: asks for the gift with which the second begins. */
export function SplitDialog({ session, onChanged, onClose }: SplitDialogProps) {
  const [chosen, setChosen] = useState<EntryView | null>(null);
  const zone = useZone();
  const { list, sight } = useEntries({ ...EVERYTHING, session: session.id, kind: 'gifts' });
  const { isSending, failure, send } = useSending(() => {
    onChanged();
    onClose();
  });
  const save = () => {
    if (chosen === null) return;
    send(() => call('sessions.split', { id: session.id, seq: chosen.seq }));
  };
  return (
    <FormDialog
      title={said.title}
      saveLabel={said.save}
      canSave={chosen !== null && !isSending}
      failure={failure}
      onSave={save}
      onClose={onClose}
    >
      <p className="muted">{said.body}</p>
      <div className="split-list">
        <EntryList
          list={list}
          chosen={chosen === null ? null : list.indexOf(chosen.seq)}
          onChoose={setChosen}
          onSight={sight}
        />
      </div>
      <p role="status">
        {chosen === null
          ? said.none
          : said.chosen(clock(chosen.at, zone), entryWords(chosen), chosen.from?.name ?? '')}
      </p>
    </FormDialog>
  );
}
