import type { CallInput } from '../../../../shared/contract/calls.ts';
import type { OverlayState } from '../../../../shared/live/live-state.ts';
import { QUIET_MINUTES } from '../../../../shared/live/overlay-command.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { clockShort } from '../../format/dates.ts';
import { useAlertCommand } from '../../state/alert-command.ts';
import { useZone } from '../../state/info.ts';
import { failureWords, words } from '../../words/words.ts';
import './alert-controls.css';

const { overlay: said } = words.live;

/** Whether alerts play, and what can be done about it. */
export function AlertControls({ overlay }: { readonly overlay: OverlayState }) {
  const { command, failure } = useAlertCommand();
  const isHeld = overlay.heldSince !== null;
  return (
    <>
      <div className="overlay-line">
        <span className={isHeld ? 'mark warn-text' : 'mark'} data-testid="overlay-state">
          <Icon name={overlay.paused ? 'pause' : isHeld ? 'quiet' : 'play'} />
          <PlayState overlay={overlay} />
        </span>
        <Button
          kind={isHeld ? 'main' : 'plain'}
          icon={isHeld ? 'play' : 'pause'}
          onPress={() => command({ name: isHeld ? 'resume' : 'pause' })}
        >
          {isHeld ? said.resume : said.pause}
        </Button>
      </div>
      {isHeld && (
        <p className="small muted" data-testid="overlay-held">
          {said.held(overlay.held)}
        </p>
      )}
      <More isHeld={isHeld} command={command} />
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
    </>
  );
}

function PlayState({ overlay: { paused, quietUntil } }: { readonly overlay: OverlayState }) {
  const zone = useZone();
  if (paused) return said.paused;
  return quietUntil === null ? said.running : said.quiet(clockShort(quietUntil, zone));
}

interface MoreProps {
  readonly isHeld: boolean;
  readonly command: (wanted: CallInput<'alerts.command'>) => void;
}

function More({ isHeld, command }: MoreProps) {
  return (
    <div className="alert-controls">
      <Button icon="skip" onPress={() => command({ name: 'skip' })}>
        {said.skip}
      </Button>
      <Button icon="replay" onPress={() => command({ name: 'replay', gift: null })}>
        {said.replay}
      </Button>
      <Button
        icon="quiet"
        isDisabled={isHeld}
        onPress={() => command({ name: 'quiet', minutes: QUIET_MINUTES })}
      >
        {said.quietFor(QUIET_MINUTES)}
      </Button>
      <Button icon="clear" onPress={() => command({ name: 'clear' })}>
        {said.clear}
      </Button>
    </div>
  );
}
