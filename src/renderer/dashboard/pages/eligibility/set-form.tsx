import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { RuleSet } from '../../../../shared/eligibility/rule-set.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { SwitchRow } from '../../components/switch-row.tsx';
import { WholeField } from '../../components/whole-field.tsx';
import { words } from '../../words/words.ts';
import { MonthFields } from './month-fields.tsx';
import { NameField } from './name-field.tsx';
import { draftOf, problemIn, rulesOf, type SetDraft } from './set-draft.ts';
import type { Send } from './use-eligibility.ts';
import './set-form.css';

const { form: said, setName } = words.eligibility;

interface SetFormProps {
  /** null for a new one. */
  readonly set: RuleSet | null;
  readonly send: Send;
  readonly onClose: () => void;
}

/** Makes a set of conditions, or changes one. */
export function SetForm({ set, send, onClose }: SetFormProps) {
  const [draft, setDraft] = useState(() =>
    draftOf(set, set === null ? '' : setName(set.id, set.name)),
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = (step: Partial<SetDraft>) => setDraft((before) => ({ ...before, ...step }));
  const problem = problemIn(draft);
  const save = async () => {
    if (problem !== null) return;
    const sent = { id: set?.id ?? null, name: draft.name.trim(), rules: rulesOf(draft) };
    const failed = await send('eligibility.saveSet', sent);
    if (failed === null) onClose();
    else setFailure(failed);
  };
  return (
    <FormDialog
      title={set === null ? said.add : said.edit}
      saveLabel={said.save}
      // A number that is being typed counts when its field is left: pressing Save leaves it.
      canSave={problem === null || problem === 'nothing-month'}
      failure={failure}
      onSave={save}
      onClose={onClose}
    >
      <NameField value={draft.name} onChange={(name) => change({ name })} />
      <fieldset className="set-rules">
        <legend className="field-label">{said.ask}</legend>
        <SwitchRow
          label={said.followers}
          isSelected={draft.followers}
          onChange={(followers) => change({ followers })}
        />
        {draft.followers && (
          <WholeField
            label={said.followersCount}
            value={draft.atLeast}
            min={1}
            max={1_000_000_000}
            onChange={(atLeast) => change({ atLeast })}
          />
        )}
        <SwitchRow label={said.age} isSelected={draft.age} onChange={(age) => change({ age })} />
        {draft.age && (
          <WholeField
            label={said.ageYears}
            value={draft.years}
            min={1}
            max={120}
            onChange={(years) => change({ years })}
          />
        )}
        {(['gifts-on', 'standing', 'region'] as const).map((kind) => (
          <SwitchRow
            key={kind}
            label={said[kind]}
            isSelected={draft[kind]}
            onChange={(on) => change({ [kind]: on })}
          />
        ))}
        <SwitchRow
          label={said.month}
          isSelected={draft.month}
          onChange={(month) => change({ month })}
        />
        {draft.month && <MonthFields draft={draft} onChange={change} />}
      </fieldset>
      {(problem === 'nothing' || problem === 'nothing-month') && (
        <p className="small warn-text" role="status">
          {problem === 'nothing' ? said.nothing : said.nothingMonth}
        </p>
      )}
    </FormDialog>
  );
}
