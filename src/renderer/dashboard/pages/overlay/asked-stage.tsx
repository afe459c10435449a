import { Icon } from '../../components/icon.tsx';
import { Name } from '../../components/name.tsx';
import { useLive } from '../../state/live.ts';
import { words } from '../../words/words.ts';

const { stageOf: said } = words.obs;

/** The stage that an address asks for, by its name; and what viewers see if there is none any more. */
export function AskedStage({ id }: { readonly id: string | null }) {
  const stages = useLive((state) => state.design.stages);
  if (id === null) return null;
  const stage = stages.find((one) => one.id === id);
  if (stage !== undefined) {
    return (
      <span className="small muted">
        {said.stage} <Name>{stage.name}</Name>
      </span>
    );
  }
  return (
    <span className="small stage-gone">
      <Icon name="warning" />
      <span>{said.gone(stages[0]?.name ?? '')}</span>
    </span>
  );
}
