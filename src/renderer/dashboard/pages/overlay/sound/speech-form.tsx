import type { SpeechRules } from '../../../../../shared/settings/overlay-sound.ts';
import { SwitchRow } from '../../../components/switch-row.tsx';
import { TextSetting } from '../../../components/text-setting.tsx';
import { VolumeField } from '../../../components/volume-field.tsx';
import { WholeField } from '../../../components/whole-field.tsx';
import { useLive } from '../../../state/live.ts';
import { words } from '../../../words/words.ts';
import { WordsField } from '../words-field.tsx';

const { speech: said, volume } = words.sound;
const LIMITS = [
  ['least', 0, 1_000_000],
  ['perMinute', 1, 30],
  ['longest', 20, 300],
  ['speed', 50, 200],
] as const;

interface SpeechFormProps {
  readonly speech: SpeechRules;
  readonly onChange: (speech: SpeechRules) => void;
}

/** Whether alerts are read aloud, by whom, and what is never said. */
export function SpeechForm({ speech, onChange }: SpeechFormProps) {
  const talker = useLive(({ sound }) => sound.pages.find(({ id }) => id === sound.talker));
  return (
    <section className="stack" aria-label={said.title}>
      <SwitchRow
        label={said.on}
        hint={said.onHint}
        isSelected={speech.on}
        onChange={(on) => onChange({ ...speech, on })}
      />
      {speech.on && (
        <>
          <p className="small muted" role="status">
            {talker === undefined ? said.noVoice : said.voice(talker.place)}
          </p>
          <TextSetting
            label={said.text}
            hint={said.textHint}
            error={said.textError}
            value={speech.text}
            isValid={(text) => text !== '' && text.length <= 120}
            onCommit={(text) => onChange({ ...speech, text })}
          />
          <div className="sound-fields">
            {LIMITS.map(([name, min, max]) => (
              <WholeField
                key={name}
                label={said[name]}
                value={speech[name]}
                min={min}
                max={max}
                onChange={(value) => value !== null && onChange({ ...speech, [name]: value })}
              />
            ))}
            <VolumeField
              label={volume}
              value={speech.volume}
              onChange={(next) => onChange({ ...speech, volume: next })}
            />
          </div>
          <WordsField
            label={said.blocked}
            hint={said.blockedHint}
            error={said.blockedError}
            value={speech.blocked}
            onChange={(blocked) => onChange({ ...speech, blocked })}
          />
        </>
      )}
    </section>
  );
}
