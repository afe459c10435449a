import { type KeyboardEvent, useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { words } from '../../words/words.ts';
import { pressedShortcut } from './pressed-shortcut.ts';
import { shortcutKeys } from './shortcut-keys.ts';
import './shortcut-field.css';

const { shortcuts: said } = words.settings;

interface ShortcutFieldProps {
  readonly label: string;
  readonly value: string | null;
  /** It is chosen, and could not be had. */
  readonly isRefused: boolean;
  /** The name of what these keys do already; null when they are free here. */
  readonly takenBy: (text: string) => string | null;
  readonly onChange: (text: string | null) => void;
}

/** A button that takes the next keys that are pressed. */
export function ShortcutField(props: ShortcutFieldProps) {
  const { label, value, isRefused, takenBy, onChange } = props;
  const [listening, setListening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  const stop = () => setListening(false);
  const take = (text: string) => {
    const other = takenBy(text);
    setProblem(other === null ? null : said.taken(other));
    if (other !== null) return;
    stop();
    onChange(text);
  };
  const press = (event: KeyboardEvent) => {
    // Tab and Escape stay what they are, so that nobody is locked in.
    if (!listening || event.code === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.code === 'Escape') return stop();
    const pressed = pressedShortcut(event);
    if (pressed.kind === 'shortcut') take(pressed.text);
    else if (pressed.kind !== 'modifier') setProblem(said[pressed.kind]);
  };
  const keys = value === null ? said.off : shortcutKeys(value).join(' + ');
  const wrong = problem ?? (isRefused ? said.refused : null);
  return (
    <div className="shortcut">
      <div className="shortcut-line">
        <span>{label}</span>
        <span className="shortcut-buttons" onKeyDownCapture={press}>
          <AriaButton
            className={`button plain shortcut-keys${listening ? ' listening' : ''}`}
            aria-label={said.change(label, listening ? said.listening : keys)}
            {...(wrong === null ? {} : { 'aria-describedby': problemId })}
            onPress={() => {
              setProblem(null);
              setListening(true);
            }}
            onBlur={stop}
          >
            {listening ? said.listening : keys}
          </AriaButton>
          {value !== null && (
            <Button kind="quiet" icon="close" isOnlyIcon onPress={() => onChange(null)}>
              {said.remove(label)}
            </Button>
          )}
        </span>
      </div>
      <p className="small warn-text" id={problemId} role="status">
        {wrong}
      </p>
    </div>
  );
}
