import { Card } from '../../components/card.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { SwitchRow } from '../../components/switch-row.tsx';
import { routeTo } from '../../router/route.ts';
import { setOverlayWindow, useOverlayWindow } from '../../state/overlay-window.ts';
import { failureWords, words } from '../../words/words.ts';

const { window: said } = words.overlay;

/** The overlay window: open, edit, above all others. */
export function WindowCard() {
  const { window: state, failure } = useOverlayWindow();
  const isOpen = state?.open ?? false;
  return (
    <Card title={said.title}>
      <p className="small muted">{said.note}</p>
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
