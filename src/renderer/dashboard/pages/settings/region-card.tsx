import type { Settings } from '../../../../shared/settings/settings.ts';
import { Card } from '../../components/card.tsx';
import { Picker } from '../../components/picker.tsx';
import { saveSettings } from '../../state/settings.ts';
import { words } from '../../words/words.ts';
import { CurrencyFields } from './currency-fields.tsx';

const { region: said } = words.settings;

/** Stands for "the computer's own zone", which the settings keep as null. */
const SYSTEM = 'system';
const ZONES = zoneOptions();

/** Where a day begins, and what money is counted in. */
export function RegionCard({ settings }: { readonly settings: Settings }) {
  const saveZone = (id: string) =>
    saveSettings((before) => ({ ...before, timeZone: id === SYSTEM ? null : id }));
  return (
    <Card title={said.title}>
      <Picker
        label={said.zone}
        showLabel={said.zoneShow}
        emptyText={said.zoneNone}
        hint={<span className="hint">{said.zoneHint}</span>}
        options={ZONES}
        value={settings.timeZone ?? SYSTEM}
        onChange={saveZone}
      />
      <CurrencyFields currency={settings.currency} />
    </Card>
  );
}

function zoneOptions() {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const names = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
  const zones = [...names].sort().map((id) => ({ id, name: id.replaceAll('_', ' ') }));
  return [{ id: SYSTEM, name: said.zoneSystem(own.replaceAll('_', ' ')) }, ...zones];
}
