import { WIDGET_KINDS, type WidgetKind } from '../../../../../shared/settings/design-kinds.ts';
import type { StageDesign } from '../../../../../shared/settings/overlay-design.ts';
import { Button } from '../../../components/button.tsx';
import { words } from '../../../words/words.ts';
import { moved, withNewWidget, withWidget } from './edits.ts';

const { stages: said, widgets: names } = words.overlay;

interface WidgetListProps {
  readonly stage: StageDesign;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onChange: (stage: StageDesign) => void;
}

/** The stage's widgets, the one in front first; which are shown, and in which order. */
export function WidgetList({ stage, selected, onSelect, onChange }: WidgetListProps) {
  const front = [...stage.widgets].reverse();
  return (
    <div className="stack tight">
      <ul className="widget-list">
        {front.map(({ id, kind, visible }, index) => (
          <li key={id} className={id === selected ? 'selected' : ''}>
            <button
              type="button"
              className="widget-name"
              aria-pressed={id === selected}
              onClick={() => onSelect(id)}
            >
              {nameOf(stage, id, kind)}
            </button>
            <Button
              kind="quiet"
              icon="up"
              isOnlyIcon
              isDisabled={index === 0}
              onPress={() => onChange(moved(stage, id, 1))}
            >
              {said.forward(names[kind])}
            </Button>
            <Button
              kind="quiet"
              icon="decline"
              isOnlyIcon
              isDisabled={index === front.length - 1}
              onPress={() => onChange(moved(stage, id, -1))}
            >
              {said.back(names[kind])}
            </Button>
            <Button
              kind="quiet"
              icon={visible ? 'show' : 'hide'}
              isOnlyIcon
              onPress={() =>
                onChange(withWidget(stage, id, (one) => ({ ...one, visible: !visible })))
              }
            >
              {visible ? said.hide(names[kind]) : said.show(names[kind])}
            </Button>
          </li>
        ))}
      </ul>
      <AddWidget onAdd={(kind) => onChange(withNewWidget(stage, kind))} />
    </div>
  );
}

/** Several of a kind are numbered in the order in which they were added. */
function nameOf(stage: StageDesign, id: string, kind: WidgetKind): string {
  const ofKind = stage.widgets.filter((widget) => widget.kind === kind).map((widget) => widget.id);
  return ofKind.length > 1 ? `${names[kind]} ${ofKind.sort().indexOf(id) + 1}` : names[kind];
}

function AddWidget({ onAdd }: { readonly onAdd: (kind: WidgetKind) => void }) {
  return (
    <div className="widget-add">
      <span className="muted small">{said.add}</span>
      {WIDGET_KINDS.map((kind) => (
        <Button key={kind} kind="quiet" icon="plus" onPress={() => onAdd(kind)}>
          {names[kind]}
        </Button>
      ))}
    </div>
  );
}
