import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { WidgetDesign } from '../../../../../shared/settings/overlay-design.ts';
import { words } from '../../../words/words.ts';
import { type Box, movedBox, resizedBox } from './edits.ts';

const { stages: said } = words.overlay;

interface HandleProps {
  readonly widget: WidgetDesign;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onBox: (box: Box) => void;
}

/** Thousandths of the stage for each press of an arrow key. */
const STEP = 5;
const LARGE_STEP = 50;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What a widget is taken hold of by: dragged, resized at its corner, or moved by the arrow keys. */
export function Handle({ widget, isSelected, onSelect, onBox }: HandleProps) {
  const [held, setHeld] = useState<Box | null>(null);
  const box = held ?? widget.box;
  const follow = (resizes: boolean) => (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    onSelect();
    trackPointer(event, (dx, dy, isOver) => {
      const next = resizes
        ? resizedBox(widget.box, dx, dy)
        : movedBox(widget.box, dx, dy, !event.altKey);
      setHeld(isOver ? null : next);
      if (isOver && JSON.stringify(next) !== JSON.stringify(widget.box)) onBox(next);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [x, y] = ARROWS[event.key] ?? [0, 0];
    if (x === 0 && y === 0) return;
    event.preventDefault();
    onSelect();
    const step = event.shiftKey ? LARGE_STEP : STEP;
    const change = event.ctrlKey || event.metaKey || event.altKey ? resizedBox : movedBox;
    onBox(change(widget.box, x * step, y * step, false));
  };
  const name = words.overlay.widgets[widget.kind];
  return (
    <button
      type="button"
      className={`stage-handle${isSelected ? ' selected' : ''}`}
      aria-label={said.handle(name, percent(box.x), percent(box.y))}
      aria-pressed={isSelected}
      style={{
        left: `${box.x / 10}%`,
        top: `${box.y / 10}%`,
        width: `${box.width / 10}%`,
        height: `${box.height / 10}%`,
        zIndex: rankOf(widget, isSelected),
      }}
      onPointerDown={follow(false)}
      // Not with the focus: Tab passes by the others on the way to what can be set of this one.
      onClick={onSelect}
      onKeyDown={onKeyDown}
    >
      <span className="stage-handle-name">{name}</span>
      <span className="stage-grip" onPointerDown={follow(true)} />
    </button>
  );
}

/** Small ones lie above large ones, or nobody could take hold of them. */
function rankOf({ box }: WidgetDesign, isSelected: boolean): number {
  const area = (box.width * box.height) / 1_000;
  return 1_000 - Math.round(area) + (isSelected && area < 900 ? 1_000 : 0);
}

function percent(thousandths: number): number {
  return Math.round(thousandths / 10);
}

/** Calls `move` with the way of the pointer, in thousandths of the stage, until it is let go. */
function trackPointer(
  start: PointerEvent<HTMLElement>,
  move: (dx: number, dy: number, isOver: boolean) => void,
): void {
  const target = start.currentTarget;
  const area = target.closest('.stage-area')?.getBoundingClientRect();
  if (area === undefined || start.button !== 0) return;
  target.setPointerCapture(start.pointerId);
  const tell = (event: globalThis.PointerEvent, isOver: boolean) => {
    const dx = ((event.clientX - start.clientX) / area.width) * 1_000;
    const dy = ((event.clientY - start.clientY) / area.height) * 1_000;
    move(dx, dy, isOver);
  };
  const onMove = (event: globalThis.PointerEvent) => tell(event, false);
  const onEnd = (event: globalThis.PointerEvent) => {
    target.removeEventListener('pointermove', onMove);
    target.removeEventListener('pointerup', onEnd);
    target.removeEventListener('pointercancel', onEnd);
    tell(event, true);
  };
  target.addEventListener('pointermove', onMove);
  target.addEventListener('pointerup', onEnd);
  target.addEventListener('pointercancel', onEnd);
}
