import type { SoundChoice, SoundDesign } from '../../../../../shared/settings/overlay-sound.ts';
import { call } from '../../../bridge/client.ts';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { Notice } from '../../../components/notice.tsx';
import { soundStatus } from '../../../components/sound-status.ts';
import { SwitchRow } from '../../../components/switch-row.tsx';
import { useFocusWhenAsked } from '../../../components/use-focus-when-asked.ts';
import { VolumeField } from '../../../components/volume-field.tsx';
import { useDesign } from '../../../state/design.ts';
import { useLive } from '../../../state/live.ts';
import { words } from '../../../words/words.ts';
import { Choice } from '../stages/choice.tsx';
import { GiftPicker } from '../stages/gift-picker.tsx';
import { OwnSounds } from './own-sounds.tsx';
import { SoundRow } from './sound-row.tsx';
import { SpeechForm } from './speech-form.tsx';
import './sound.css';

const said = words.sound;
const WHERES = ['any', 'obs', 'app', 'browser'] as const;
const TIERS = [1, 2, 3, 4, 5] as const;
const ANCHOR = 'sound';

/** What is heard of the overlay, where, and whether it is. */
export function SoundCard() {
  const { design, change } = useDesign();
  useFocusWhenAsked(ANCHOR);
  const status = soundStatus(useLive((state) => state));
  const tried = useLive((state) => state.sound.tried);
  const { sound, sounds } = design;
  const set = (part: Partial<SoundDesign>) =>
    change((now) => ({ ...now, sound: { ...now.sound, ...part } }));
  const setGift = (id: string, choice: SoundChoice) =>
    set({ gifts: sound.gifts.map((gift) => (gift.id === id ? { ...gift, ...choice } : gift)) });
  return (
    <Card title={said.title} anchor={ANCHOR}>
      <Notice tone={status.tone} title={status.title}>
        {status.todo !== null && <p>{status.todo}</p>}
      </Notice>
      <div className="sound-body">
        <div className="stack">
          <SwitchRow label={said.on} isSelected={sound.on} onChange={(on) => set({ on })} />
          <VolumeField
            label={said.volume}
            value={sound.volume}
            onChange={(volume) => set({ volume })}
          />
          <ol className="stack rows">
            {TIERS.map((tier) => (
              <SoundRow
                key={tier}
                name={said.size(tier)}
                choice={sound.tiers[tier - 1] ?? sound.tiers[0]}
                sounds={sounds}
                onChange={(choice) => set({ tiers: withTier(sound.tiers, tier, choice) })}
              >
                <Button
                  icon="play"
                  label={said.tryOf(said.size(tier))}
                  onPress={() => void call('sound.try', tier)}
                >
                  {said.try}
                </Button>
              </SoundRow>
            ))}
          </ol>
          <p className="small" role="status" data-testid="tried-sound">
            {tried === null ? '' : said.tried(tried.outcome, tried.place, tried.preview)}
          </p>
          <SpeechForm speech={sound.speech} onChange={(speech) => set({ speech })} />
        </div>
        <div className="stack">
          <Choice
            label={said.where}
            names={said.wheres}
            options={WHERES}
            value={sound.place ?? 'any'}
            onChange={(place) => set({ place: place === 'any' ? null : place })}
          />
          <p className="small muted">{said.whereHint}</p>
          <OwnSounds sounds={sounds} />
          <h3>{said.gifts}</h3>
          {sound.gifts.length > 0 && (
            <ul className="stack rows">
              {sound.gifts.map((gift) => (
                <SoundRow
                  key={gift.id}
                  name={gift.name || gift.id}
                  choice={gift}
                  sounds={sounds}
                  onChange={(choice) => setGift(gift.id, choice)}
                >
                  <Button
                    kind="quiet"
                    icon="remove"
                    isOnlyIcon
                    onPress={() => set({ gifts: sound.gifts.filter(({ id }) => id !== gift.id) })}
                  >
                    {said.removeGift(gift.name || gift.id)}
                  </Button>
                </SoundRow>
              ))}
            </ul>
          )}
          <GiftPicker
            key={sound.gifts.length}
            label={said.addGift}
            value={null}
            onChange={(id, name) => {
              const others = sound.gifts.filter((gift) => gift.id !== id);
              set({ gifts: [...others, { id, name, sound: 'bell', volume: 100 }] });
            }}
          />
        </div>
      </div>
    </Card>
  );
}

function withTier(
  tiers: SoundDesign['tiers'],
  tier: (typeof TIERS)[number],
  choice: SoundChoice,
): SoundDesign['tiers'] {
  const next: SoundDesign['tiers'] = [...tiers];
  next[tier - 1] = choice;
  return next;
}
