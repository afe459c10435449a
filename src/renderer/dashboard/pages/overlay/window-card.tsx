import { Card } from '../../components/card.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { SwitchRow } from '../../components/switch-row.tsx';
import { routeTo } from '../../router/route.ts';
import { useLive } from '../../state/live.ts';
import { setOverlayWindow, useOverlayWindow } from '../../state/overlay-window.ts';
import { saveSettings, useSettings } from '../../state/settings.ts';
import { failureWords, words } from '../../words/words.ts';

const { window: said } = words.overlay;
/** No stage has this id: it is not made of letters. */
const ALERTS = '*';

/** The overlay window: open, what it shows, edit, above all others. */
export function WindowCard() {
  const { window: state, failure } = useOverlayWindow();
  const isOpen = state?.open ?? false;
  return (
    <Card title={said.title}>
      <p className="small muted">{said.note}</p>
      <WindowStage />
      <SwitchRow
        label={said.open}
        hint={said.openHint}
        isSelected={isOpen}
        isDisabled={state === null}
        onChange={(open) => setOverlayWindow({ open })}
      />
      <SwitchRow
        label={said.editing}
        hint={said.editingHint}
        isSelected={state?.editing ?? false}
        isDisabled={!isOpen}
        onChange={(editing) => setOverlayWindow({ editing })}
      />
      <SwitchRow
        label={said.onTop}
        hint={said.onTopHint}
        isSelected={state?.onTop ?? false}
        isDisabled={state === null}
        onChange={(onTop) => setOverlayWindow({ onTop })}
      />
      <a className="small" href={routeTo('guide', { section: 'window' })}>
        {said.guide}
      </a>
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
    </Card>
  );
}

/** Which page is in the window. A stage that was removed is shown as the first, as everywhere. */
function WindowStage() {
  const stages = useLive(({ design }) => design.stages);
  const stage = useSettings(({ settings }) => settings?.overlay.window.stage ?? null);
  const shown = stages.find(({ id }) => id === stage) ?? (stage === null ? undefined : stages[0]);
  return (
    <SelectField
      label={said.shows}
      options={[{ id: ALERTS, name: words.obs.add.alertsOnly }, ...stages]}
      value={shown?.id ?? ALERTS}
      onChange={(id) =>
        saveSettings((settings) => {
          const window = { ...settings.overlay.window, stage: id === ALERTS ? null : id };
          return { ...settings, overlay: { ...settings.overlay, window } };
        })
      }
    />
  );
}
