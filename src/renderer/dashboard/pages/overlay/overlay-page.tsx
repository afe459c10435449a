import { FailureNotice } from '../../components/notice.tsx';
import { TestGift } from '../../components/test-gift.tsx';
import { Page } from '../../shell/page.tsx';
import { useSettings } from '../../state/settings.ts';
import { failureWords, words } from '../../words/words.ts';
import { AddressCard } from './address-card.tsx';
import { AlertsCard } from './alerts-card.tsx';
import { KeyColourCard } from './key-colour-card.tsx';
import { PagesCard } from './pages-card.tsx';
import { StagesCard } from './stages/stages-card.tsx';
import { WindowCard } from './window-card.tsx';

/** How the overlay gets into OBS, and how it is tried. */
export function OverlayPage() {
  const failure = useSettings((state) => state.failure);
  return (
    <Page title={words.common.pages.overlay}>
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
      <StagesCard />
      <div className="columns">
        <div>
          <AddressCard />
          <WindowCard />
          <KeyColourCard />
        </div>
        <div className="side">
          <TestGift />
          <PagesCard />
          <AlertsCard />
        </div>
      </div>
    </Page>
  );
}
