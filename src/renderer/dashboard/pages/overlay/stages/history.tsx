import { useEffect } from 'react';
import { Button } from '../../../components/button.tsx';
import type { DesignEditor } from '../../../state/design.ts';
import { words } from '../../../words/words.ts';

const { stages: said } = words.overlay;

/** Takes steps back and does them again, also by the keys that everybody tries. */
export function History({ canUndo, canRedo, undo, redo }: DesignEditor) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (act === null || isWriting(event.target)) return;
      event.preventDefault();
      if (act === 'undo') undo();
      else redo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
  return (
    <span className="actions">
      <Button kind="quiet" icon="undo" isDisabled={!canUndo} onPress={undo}>
        {said.undo}
      </Button>
      <Button kind="quiet" icon="replay" isDisabled={!canRedo} onPress={redo}>
        {said.redo}
      </Button>
    </span>
  );
}

function actOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' ? 'redo' : null;
}

const WRITTEN_IN = 'textarea, input:not([type="radio"], [type="checkbox"], [type="range"])';

/** In a field these keys take back letters. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(WRITTEN_IN);
}
