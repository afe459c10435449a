import type { Settings } from '../../../../shared/settings/settings.ts';
import { Card } from '../../components/card.tsx';
import { Segments } from '../../components/segments.tsx';
import { TextSetting } from '../../components/text-setting.tsx';
import { saveSettings } from '../../state/settings.ts';
import { words } from '../../words/words.ts';
import { isGoal } from './valid.ts';

const { look: said } = words.settings;
const THEMES = (['system', 'dark', 'light'] as const).map((id) => ({ id, name: said.themes[id] }));

/** How the window looks, and what each LIVE is to reach. */
export function LookCard({ settings }: { readonly settings: Settings }) {
  return (
    <Card title={said.title}>
      <div className="field">
        <span className="field-label">{said.theme}</span>
        <div>
          <Segments
            label={said.theme}
            options={THEMES}
            value={settings.theme}
            onChange={(theme) => saveSettings((before) => ({ ...before, theme }))}
          />
        </div>
      </div>
      <TextSetting
        label={said.goal}
        hint={said.goalHint}
        error={said.goalError}
        inputMode="numeric"
        value={settings.goal === null ? '' : String(settings.goal)}
        isValid={isGoal}
        onCommit={(text) =>
          saveSettings((before) => ({ ...before, goal: text === '' ? null : Number(text) }))
        }
      />
    </Card>
  );
}
