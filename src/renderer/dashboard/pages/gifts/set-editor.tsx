import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import type { PackageSet } from '../../../../shared/packages/package-set.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { CurrencyField } from '../../components/currency-field.tsx';
import { savePackageSets } from '../../state/package-sets.ts';
import { words } from '../../words/words.ts';
import { PackageRows } from './package-rows.tsx';
import { draftOf, isName, type SetDraft, setFrom } from './set-draft.ts';

const { packages: said } = words.gifts;

interface SetEditorProps {
  readonly set: PackageSet;
  readonly onClose: () => void;
}

/** Changes a set, or makes one: all of it is saved at once, or nothing. */
export function SetEditor({ set, onClose }: SetEditorProps) {
  const [draft, setDraft] = useState<SetDraft>(() => draftOf(set));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<SetDraft>) => setDraft({ ...draft, ...part });
  const save = async () => {
    const next = setFrom(set.id, draft);
    if (next === null) setTried(true);
    else if (await savePackageSets((packages) => ({ ...packages, sets: put(packages.sets, next) })))
      onClose();
  };
  const isWrong = tried && setFrom(set.id, draft) === null;
  return (
    <Card title={said.editSet(set.name)}>
      <div className="set-fields">
        <TextField
          className="field"
          value={draft.name}
          onChange={(name) => change({ name })}
          isInvalid={!isName(draft.name)}
          validationBehavior="aria"
          autoFocus
        >
          <Label className="field-label">{said.name}</Label>
          <Input className="input" onFocus={(event) => event.currentTarget.select()} />
          <FieldError className="error">{said.nameError}</FieldError>
        </TextField>
        <CurrencyField value={draft.currency} onChange={(currency) => change({ currency })} />
      </div>
      <PackageRows rows={draft.rows} isStrict={tried} onChange={(rows) => change({ rows })} />
      {isWrong && (
        <p className="small error" role="alert">
          {said.wrong}
        </p>
      )}
      <div className="actions set-actions">
        <Button kind="main" onPress={save}>
          {said.save}
        </Button>
        <Button onPress={onClose}>{words.common.cancel}</Button>
      </div>
    </Card>
  );
}

/** In the place of the one with its id, or at the front. */
function put(sets: readonly PackageSet[], next: PackageSet): PackageSet[] {
  if (!sets.some(({ id }) => id === next.id)) return [next, ...sets];
  return sets.map((set) => (set.id === next.id ? next : set));
}
