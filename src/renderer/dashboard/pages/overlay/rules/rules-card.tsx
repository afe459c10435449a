import type { AlertRules } from '../../../../../shared/settings/overlay-design.ts';
import { Card } from '../../../components/card.tsx';
import { SwitchRow } from '../../../components/switch-row.tsx';
import { useDesign } from '../../../state/design.ts';
import { words } from '../../../words/words.ts';
import { WordsField } from '../words-field.tsx';
import { GiftRules } from './gift-rules.tsx';
import { TierRules } from './tier-rules.tsx';
import './rules.css';

const { rules: said } = words.overlay;

/** What alerts say, how large they are and which picture they show, on every stage. */
export function RulesCard() {
  const { design, change } = useDesign();
  const { alerts, media } = design;
  const save = (next: AlertRules) => change((now) => ({ ...now, alerts: next }));
  return (
    <Card title={said.title}>
      <p className="muted small">{said.variables}</p>
      <TierRules rules={alerts} media={media} onChange={save} />
      <GiftRules rules={alerts} media={media} onChange={save} />
      <SwitchRow
        label={said.safe}
        hint={said.safeHint}
        isSelected={alerts.safeWording}
        onChange={(safeWording) => save({ ...alerts, safeWording })}
      />
      {alerts.safeWording && (
        <WordsField
          label={said.safeWords}
          hint={said.safeWordsHint}
          error={said.safeWordsError}
          value={alerts.safeWords}
          onChange={(safeWords) => save({ ...alerts, safeWords })}
        />
      )}
    </Card>
  );
}
