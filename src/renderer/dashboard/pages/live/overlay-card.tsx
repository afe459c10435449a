import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { call } from '../../bridge/client.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icon.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { routeTo } from '../../router/route.ts';
import { useLive } from '../../state/live.ts';
import { useOverlayWindow } from '../../state/overlay-window.ts';
import { failureWords, words } from '../../words/words.ts';
import { GiftFlow } from './gift-flow.tsx';
import './overlay-card.css';

const { overlay: said } = words.live;

/** What the overlay does: who shows it, whether alerts play, how far the gifts have come. */
export function OverlayCard() {
  const overlay = useLive((state) => state.overlay);
  const isOpen = useOverlayWindow(({ window }) => window?.open ?? false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const pause = async () => {
    const answer = await call('overlay.setPaused', !overlay.paused);
    setFailure(answer.ok ? null : answer.failure);
  };
  return (
    <Card title={said.title} aside={<a href={routeTo('overlay')}>{said.setUp}</a>}>
      <div className="overlay-line">
        <span className={overlay.paused ? 'mark warn-text' : 'mark'} data-testid="overlay-state">
          <Icon name={overlay.paused ? 'pause' : 'play'} />
          {overlay.paused ? said.paused : said.running}
        </span>
        <Button icon={overlay.paused ? 'play' : 'pause'} onPress={pause}>
          {overlay.paused ? said.resume : said.pause}
        </Button>
      </div>
      {overlay.paused && <p className="small muted">{said.pausedBody}</p>}
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
      <GiftFlow overlay={overlay} />
      <div className="small">
        <p className={overlay.pages === 0 ? 'warn-text' : ''} data-testid="overlay-pages">
          {said.pages(overlay.pages)}
        </p>
        {overlay.pages === 0 && <p className="muted">{said.noPages}</p>}
        <p className="muted">{isOpen ? said.windowOpen : said.windowClosed}</p>
      </div>
    </Card>
  );
}
