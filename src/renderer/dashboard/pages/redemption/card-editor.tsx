import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { PayoutView } from '../../../../shared/contract/payout-calls.ts';
import { RATE_PRESETS } from '../../../../shared/payout/presets.ts';
import { cardOn } from '../../../../shared/payout/rate-card.ts';
import { DayField } from '../../components/day-field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Picker } from '../../components/picker.tsx';
import { dayMedium } from '../../format/dates.ts';
import { words } from '../../words/words.ts';
import { draftOf, readDraft } from './card-draft.ts';
import { CardExample } from './card-example.tsx';
import { CardFields } from './card-fields.tsx';
import type { Send } from './use-payout.ts';

const { editor: said } = words.redemption;

/** Cards may begin on a day to come. */
const LAST_DAY = '2099-12-31';

interface CardEditorProps {
  readonly view: PayoutView;
  readonly send: Send;
  readonly onClose: () => void;
}

/** A new rate card from a day on. The old one is not changed: it stays, with an end. */
export function CardEditor({ view: { cards, today }, send, onClose }: CardEditorProps) {
  const current = cardOn(today, cards);
  const [preset, setPreset] = useState('current');
  const [draft, setDraft] = useState(() => draftOf(current, today));
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = readDraft(draft);
  const start = (id: string) => {
    const terms = RATE_PRESETS.find((one) => one.id === id)?.terms ?? current;
    setPreset(id);
    setDraft(draftOf(terms, draft.from));
  };
  const save = async () => {
    if (!read.ok) return;
    const failed = await send('payout.addCard', read.terms);
    if (failed === null) onClose();
    else setFailure(failed);
  };
  return (
    <FormDialog
      title={said.title}
      saveLabel={said.save}
      canSave={read.ok}
      failure={failure}
      onSave={save}
      onClose={onClose}
    >
      <Picker
        label={said.preset}
        showLabel={said.presetShow}
        emptyText={said.noMatch}
        options={[
          { id: 'current', name: said.presets.current },
          ...RATE_PRESETS.map(({ id }) => ({ id, name: said.presets[id] })),
        ]}
        value={preset}
        onChange={start}
      />
      <DayField
        label={said.from}
        value={today}
        max={LAST_DAY}
        onChange={(from) => setDraft({ ...draft, from })}
      />
      <CardFields draft={draft} wrong={read.ok ? [] : read.wrong} onChange={setDraft} />
      {read.ok && <CardExample terms={read.terms} />}
      <div className="changes small">
        <p>
          <strong>{said.changes}.</strong> {said.changesBody(dayMedium(draft.from))}
        </p>
        <p>
          <strong>{said.keeps}.</strong> {said.keepsBody}
        </p>
      </div>
    </FormDialog>
  );
}
