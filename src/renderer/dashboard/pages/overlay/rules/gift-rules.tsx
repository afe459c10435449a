import {
  withChangedGift,
  withGiftRule,
  withoutGiftRule,
} from '../../../../../shared/overlay/rule-edits.ts';
import type { AlertRules, GiftRule, Media } from '../../../../../shared/settings/overlay-design.ts';
import { Button } from '../../../components/button.tsx';
import { Segments } from '../../../components/segments.tsx';
import { words } from '../../../words/words.ts';
import { GiftPicker } from '../stages/gift-picker.tsx';
import { LineFields } from './line-fields.tsx';
import { MediaPicker } from './media-picker.tsx';

const { rules: said } = words.overlay;
const SHOWN_AS = ['value', '1', '2', '3', '4', '5', 'hidden'] as const;
type ShownAs = (typeof SHOWN_AS)[number];

interface GiftRulesProps {
  readonly rules: AlertRules;
  readonly media: readonly Media[];
  readonly onChange: (rules: AlertRules) => void;
}

/** Gifts that are shown otherwise than their value says. */
export function GiftRules({ rules, media, onChange }: GiftRulesProps) {
  return (
    <section className="stack" aria-label={said.gifts}>
      <h3>{said.gifts}</h3>
      {rules.gifts.length > 0 && (
        <ul className="stack rows">
          {rules.gifts.map((rule) => (
            <li key={rule.id} className="rule">
              <div className="rule-head">
                <h4>{rule.name || rule.id}</h4>
                <Button
                  kind="quiet"
                  icon="remove"
                  isOnlyIcon
                  onPress={() => onChange(withoutGiftRule(rules, rule.id))}
                >
                  {said.removeGift(rule.name || rule.id)}
                </Button>
              </div>
              <Segments
                label={said.shownAs}
                options={SHOWN_AS.map((id) => ({ id, name: said.shownAsNames[id] }))}
                value={shownAs(rule)}
                onChange={(choice) => onChange(withChangedGift(rules, rule.id, changeFor(choice)))}
              />
              <div className="rule-fields">
                <LineFields
                  line1={rule.line1 ?? ''}
                  line2={rule.line2 ?? ''}
                  hint={said.emptyLine}
                  onLine1={(text) =>
                    onChange(withChangedGift(rules, rule.id, { line1: text === '' ? null : text }))
                  }
                  onLine2={(text) =>
                    onChange(withChangedGift(rules, rule.id, { line2: text === '' ? null : text }))
                  }
                />
                <MediaPicker
                  media={media}
                  value={rule.media}
                  onChange={(id) => onChange(withChangedGift(rules, rule.id, { media: id }))}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      <GiftPicker
        // Empty again after each gift that was added.
        key={rules.gifts.length}
        value={null}
        label={said.addGift}
        onChange={(id, name) => onChange(withGiftRule(rules, id, name))}
      />
    </section>
  );
}

function shownAs({ hidden, tier }: GiftRule): ShownAs {
  if (hidden) return 'hidden';
  return tier === null ? 'value' : (`${tier}` as const);
}

function changeFor(choice: ShownAs): Pick<GiftRule, 'hidden' | 'tier'> {
  if (choice === 'hidden' || choice === 'value') return { hidden: choice === 'hidden', tier: null };
  return { hidden: false, tier: Number(choice) as 1 | 2 | 3 | 4 | 5 };
}
