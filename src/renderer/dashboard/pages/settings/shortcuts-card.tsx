import type { Settings } from '../../../../shared/settings/settings.ts';
import { SHORTCUT_ACTS, type ShortcutAct } from '../../../../shared/settings/shortcut-acts.ts';
import type { Shortcuts } from '../../../../shared/settings/shortcuts.ts';
import { Card } from '../../components/card.tsx';
import { saveSettings } from '../../state/settings.ts';
import { useRefusedShortcuts } from '../../state/shortcuts.ts';
import { words } from '../../words/words.ts';
import { ShortcutField } from './shortcut-field.tsx';

const { shortcuts: said } = words.settings;

/** Keys for the alerts that work while another program is in front. */
export function ShortcutsCard({ settings: { shortcuts } }: { readonly settings: Settings }) {
  const refused = useRefusedShortcuts((state) => state.refused);
  const save = (act: ShortcutAct, text: string | null) =>
    saveSettings((before) => ({ ...before, shortcuts: { ...before.shortcuts, [act]: text } }));
  return (
    <Card title={said.title}>
      <p className="small muted">{said.hint}</p>
      {SHORTCUT_ACTS.map((act) => (
        <ShortcutField
          key={act}
          label={said.acts[act]}
          value={shortcuts[act]}
          isRefused={refused.includes(act)}
          takenBy={(text) => otherAct(shortcuts, act, text)}
          onChange={(text) => save(act, text)}
        />
      ))}
    </Card>
  );
}

/** What the same keys do already. */
function otherAct(shortcuts: Shortcuts, act: ShortcutAct, text: string): string | null {
  const other = SHORTCUT_ACTS.find((one) => one !== act && shortcuts[one] === text);
  return other === undefined ? null : said.acts[other];
}
