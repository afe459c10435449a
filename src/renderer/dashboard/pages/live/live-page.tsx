import { FailureNotice } from '../../components/notice.tsx';
import { TestGift } from '../../components/test-gift.tsx';
import { FirstStart } from '../../first-start/first-start.tsx';
import { Page } from '../../shell/page.tsx';
import { useLiveStatus } from '../../state/live.ts';
import { failureWords, words } from '../../words/words.ts';
import { Attention } from './attention.tsx';
import { Newest } from './newest.tsx';
import { OverlayCard } from './overlay-card.tsx';
import { SessionCard } from './session-card.tsx';
import { SessionState } from './session-state.tsx';
import { SourcesCard } from './sources-card.tsx';
import { TopGifters } from './top-gifters.tsx';

/** What is going on right now. */
export function LivePage() {
  const { ready, failure } = useLiveStatus();
  return (
    <Page title={words.common.pages.live} aside={<SessionState />}>
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
      <FirstStart />
      <Attention />
      <div className="columns" aria-busy={!ready}>
        <div>
          <SessionCard />
          <Newest />
        </div>
        <div className="side">
          <OverlayCard />
          <TestGift />
          <TopGifters />
          <SourcesCard />
        </div>
      </div>
    </Page>
  );
}
