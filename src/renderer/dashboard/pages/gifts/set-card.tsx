import type { PackageSet } from '../../../../shared/packages/package-set.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Confirm } from '../../components/confirm.tsx';
import { Icon } from '../../components/icon.tsx';
import { savePackageSets } from '../../state/package-sets.ts';
import { words } from '../../words/words.ts';
import { PackageTable } from './package-table.tsx';

const { packages: said } = words.gifts;

interface SetCardProps {
  readonly set: PackageSet;
  readonly isInUse: boolean;
  readonly onEdit: () => void;
}

/** One set: its packages, and what can be done with it. */
export function SetCard({ set, isInUse, onEdit }: SetCardProps) {
  return (
    <Card
      title={set.name}
      aside={
        isInUse && (
          <span className="in-use small">
            <Icon name="check" />
            {said.inUse}
          </span>
        )
      }
    >
      {set.packages.length === 0 ? (
        <p className="muted">{said.none}</p>
      ) : (
        <PackageTable set={set} />
      )}
      <div className="actions set-actions">
        {!isInUse && (
          <Button label={said.chooseSet(set.name)} onPress={() => choose(set)}>
            {said.choose}
          </Button>
        )}
        <Button icon="edit" label={said.editSet(set.name)} onPress={onEdit}>
          {said.edit}
        </Button>
        <Confirm
          title={said.removeTitle(set.name)}
          body={said.removeBody}
          confirmLabel={said.removeConfirm}
          onConfirm={() => remove(set)}
        >
          <Button icon="remove" kind="quiet" label={said.removeSet(set.name)}>
            {said.remove}
          </Button>
        </Confirm>
      </div>
    </Card>
  );
}

function choose({ id }: PackageSet): void {
  savePackageSets((packages) => ({ ...packages, inUse: id }));
}

function remove({ id }: PackageSet): void {
  savePackageSets((packages) => ({
    ...packages,
    sets: packages.sets.filter((set) => set.id !== id),
  }));
}
