import { SourceBadge } from '../components/source-badge.tsx';
import { SwitchRow } from '../components/switch-row.tsx';
import { useLive } from '../state/live.ts';
import { saveTikfinity, useSettings } from '../state/settings.ts';
import { words } from '../words/words.ts';

const { source: said } = words.firstStart;

/** Switches TikFinity on and shows at once whether it answers. */
export function StepSource() {
  const isOn = useSettings(({ settings }) => settings?.sources.tikfinity.on ?? false);
  const source = useLive(({ sources }) => sources.find(({ id }) => id === 'tikfinity'));
  return (
    <>
      <SwitchRow label={said.turnOn} isSelected={isOn} onChange={(on) => saveTikfinity({ on })} />
      {source !== undefined && <SourceBadge source={source} />}
      <p className="small muted">{said.other}</p>
    </>
  );
}
