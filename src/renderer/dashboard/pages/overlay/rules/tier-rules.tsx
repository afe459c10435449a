import { withTier, withTierFrom } from '../../../../../shared/overlay/rule-edits.ts';
import type { AlertRules, Media } from '../../../../../shared/settings/overlay-design.ts';
import { WholeField } from '../../../components/whole-field.tsx';
import { words } from '../../../words/words.ts';
import { LineFields } from './line-fields.tsx';
import { MediaPicker } from './media-picker.tsx';

const { rules: said } = words.overlay;

interface TierRulesProps {
  readonly rules: AlertRules;
  readonly media: readonly Media[];
  readonly onChange: (rules: AlertRules) => void;
}

/** The five sizes of alerts: from which value on, and what they say. */
export function TierRules({ rules, media, onChange }: TierRulesProps) {
  return (
    <ol className="stack rows">
      {rules.tiers.map((tier, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tier is its place
        <li key={index} className="rule">
          <h3>{said.size(index + 1)}</h3>
          <div className="rule-fields">
            {index === 0 ? (
              <p className="muted small">{said.first}</p>
            ) : (
              <WholeField
                label={said.from}
                value={tier.from}
                min={index}
                max={10_000_000}
                onChange={(from) => from !== null && onChange(withTierFrom(rules, index, from))}
              />
            )}
            <LineFields
              line1={tier.line1}
              line2={tier.line2}
              onLine1={(line1) => onChange(withTier(rules, index, { line1 }))}
              onLine2={(line2) => onChange(withTier(rules, index, { line2 }))}
            />
            <MediaPicker
              media={media}
              value={tier.media}
              onChange={(id) => onChange(withTier(rules, index, { media: id }))}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}
