import { useState } from 'react';
import {
  MOST_SETS,
  type PackageSet,
  PRESET_SETS,
  setInUse,
} from '../../../../shared/packages/package-set.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/empty.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { loadPackageSets, savePackageSets, usePackageSets } from '../../state/package-sets.ts';
import { failureWords, words } from '../../words/words.ts';
import { SetCard } from './set-card.tsx';
import { SetEditor } from './set-editor.tsx';
import './package-sets.css';

const { packages: said } = words.gifts;

/** The creator's sets of packages: to look at, to choose one of, and to change. */
export function PackageSetsPart() {
  const { packages, failure } = usePackageSets();
  const [edited, setEdited] = useState<PackageSet | null>(null);
  const close = () => setEdited(null);
  const sets = packages?.sets ?? [];
  const isNew = edited !== null && !sets.some(({ id }) => id === edited.id);
  return (
    <>
      <div className="package-bar">
        <p className="small muted">{said.note}</p>
        {sets.length > 0 && <Additions sets={sets} onAdd={setEdited} />}
      </div>
      {failure !== null && (
        <FailureNotice
          failure={failureWords(failure.code, failure.detail)}
          actions={
            packages === null && <Button onPress={loadPackageSets}>{words.common.retry}</Button>
          }
        />
      )}
      {packages === null && failure === null && <p className="muted">{words.common.loading}</p>}
      {packages !== null && sets.length === 0 && !isNew && (
        <Card title={words.gifts.parts.packages}>
          <Empty title={said.emptyTitle} body={said.emptyBody}>
            <Additions sets={sets} onAdd={setEdited} />
          </Empty>
        </Card>
      )}
      <div className="package-sets">
        {isNew && <SetEditor set={edited} onClose={close} />}
        {sets.map((set) =>
          set.id === edited?.id ? (
            <SetEditor key={set.id} set={set} onClose={close} />
          ) : (
            <SetCard
              key={set.id}
              set={set}
              isInUse={packages !== null && setInUse(packages)?.id === set.id}
              onEdit={() => setEdited(set)}
            />
          ),
        )}
      </div>
    </>
  );
}

interface AdditionsProps {
  readonly sets: readonly PackageSet[];
  readonly onAdd: (set: PackageSet) => void;
}

function Additions({ sets, onAdd }: AdditionsProps) {
  const missing = PRESET_SETS.filter((preset) => !sets.some(({ id }) => id === preset.id));
  return (
    <div className="actions">
      {missing.length > 0 && (
        <Button
          onPress={() => {
            savePackageSets((now) => ({ ...now, sets: [...now.sets, ...missing] }));
          }}
        >
          {said.restore}
        </Button>
      )}
      <Button icon="plus" isDisabled={sets.length >= MOST_SETS} onPress={() => onAdd(newSet(sets))}>
        {said.add}
      </Button>
    </div>
  );
}

/** Without packages yet, in the currency of the others. */
function newSet(sets: readonly PackageSet[]): PackageSet {
  const currency = sets[0]?.currency ?? 'USD';
  return { id: crypto.randomUUID(), name: said.newName, currency, packages: [] };
}
