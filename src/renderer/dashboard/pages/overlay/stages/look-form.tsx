import { Label, Radio, RadioGroup } from 'react-aria-components';
import { FONTS, MOTIONS, THEMES, type Theme } from '../../../../../shared/settings/design-kinds.ts';
import type { Look } from '../../../../../shared/settings/overlay-design.ts';
import { CountField } from '../../../components/count-field.tsx';
import { TextSetting } from '../../../components/text-setting.tsx';
import { words } from '../../../words/words.ts';
import { isColour } from '../key-colour.ts';
import { Choice } from './choice.tsx';

const { look: said } = words.overlay;
const COLOURS = ['accent', 'surface', 'text'] as const;

interface LookFormProps {
  readonly look: Look;
  readonly onChange: (look: Look) => void;
}

/** Theme, colours, letters, size and motion; the frame shows each at once. */
export function LookForm({ look, onChange }: LookFormProps) {
  return (
    <div className="stack">
      <RadioGroup
        className="theme-picker"
        value={look.theme}
        onChange={(theme) => onChange({ ...look, theme: theme as Theme })}
      >
        <Label className="field-label">{said.theme}</Label>
        <div className="theme-list">
          {THEMES.map((theme) => (
            <Radio key={theme} value={theme} className="theme-choice">
              <span className={`theme-sample ${theme}`} aria-hidden="true">
                Aa
              </span>
              {said.themes[theme]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <div className="look-colours">
        {COLOURS.map((name) => (
          <TextSetting
            key={name}
            label={said.colours[name]}
            hint={said.colourHint}
            error={said.colourError}
            value={look[name] ?? ''}
            isValid={(text) => text === '' || isColour(text)}
            onCommit={(text) =>
              onChange({ ...look, [name]: text === '' ? null : text.toLowerCase() })
            }
          />
        ))}
      </div>
      <Choice
        label={said.font}
        names={said.fonts}
        options={FONTS}
        value={look.font}
        onChange={(font) => onChange({ ...look, font })}
      />
      <Choice
        label={said.motion}
        names={said.motions}
        options={MOTIONS}
        value={look.motion}
        onChange={(motion) => onChange({ ...look, motion })}
      />
      <CountField
        label={said.size}
        moreLabel={said.larger}
        fewerLabel={said.smaller}
        value={look.size}
        min={30}
        max={100}
        onChange={(size) => onChange({ ...look, size })}
      />
    </div>
  );
}
