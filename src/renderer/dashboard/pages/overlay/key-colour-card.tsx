import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { Card } from '../../components/card.tsx';
import { TextSetting } from '../../components/text-setting.tsx';
import { saveSettings, useSettings } from '../../state/settings.ts';
import { words } from '../../words/words.ts';
import { isColour, PRESET_NAMES, PRESETS, type Preset, presetOf } from './key-colour.ts';
import './key-colour-card.css';

const { key: said } = words.overlay;
const OWN_AT_FIRST = '#202020';

/** What is behind the alerts: nothing, or a solid colour to be keyed out. */
export function KeyColourCard() {
  const colour = useSettings(({ settings }) => settings?.overlay.keyColour ?? null);
  // Whoever chooses "own" has to see the field, even while the colour still is one of the others.
  const [wantsOwn, setWantsOwn] = useState(false);
  const choice = wantsOwn ? 'own' : presetOf(colour);
  const choose = (name: string) => {
    setWantsOwn(name === 'own');
    if (name === 'own') save(presetOf(colour) === 'own' ? colour : OWN_AT_FIRST);
    else save(PRESETS[name as Preset]);
  };
  return (
    <Card title={said.title}>
      <p className="small muted">{said.note}</p>
      <RadioGroup className="swatches" value={choice} onChange={choose}>
        <Label className="visually-hidden">{said.label}</Label>
        {[...PRESET_NAMES, 'own' as const].map((name) => (
          <Radio key={name} value={name} className="swatch">
            <span className={`sample ${name}`} aria-hidden="true" />
            {said[name]}
          </Radio>
        ))}
      </RadioGroup>
      {choice === 'own' && (
        <TextSetting
          label={said.ownLabel}
          error={said.ownError}
          value={colour ?? ''}
          isValid={isColour}
          onCommit={(text) => save(text.toLowerCase())}
        />
      )}
    </Card>
  );
}

function save(keyColour: string | null): void {
  saveSettings((settings) => ({ ...settings, overlay: { ...settings.overlay, keyColour } }));
}
