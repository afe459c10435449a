import { FailureNotice } from '../../components/notice.tsx';
import { TestGift } from '../../components/test-gift.tsx';
import { Page } from '../../shell/page.tsx';
import { useSettings } from '../../state/settings.ts';
import { failureWords, words } from '../../words/words.ts';
import { AddressCard } from './address-card.tsx';
import { AlertsCard } from './alerts-card.tsx';
import { KeyColourCard } from './key-colour-card.tsx';
import { ObsCard } from './obs/obs-card.tsx';
import { PagesCard } from './pages-card.tsx';
import { ArtCard } from './rules/art-card.tsx';
import { OwnFilesCard } from './rules/own-files-card.tsx';
import { RulesCard } from './rules/rules-card.tsx';
import { SoundCard } from './sound/sound-card.tsx';
import { StagesCard } from './stages/stages-card.tsx';
import { WindowCard } from './window-card.tsx';

/** How the overlay gets into OBS, how it is tried, and what it looks like. */
export function OverlayPage() {
  const failure = useSettings((state) => state.failure);
  return (
    <Page title={words.common.pages.overlay}>
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
      <div className="columns">
        <div>
          <ObsCard />
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
      <StagesCard />
      <div className="columns">
        <RulesCard />
        <div className="side">
          <OwnFilesCard />
          <ArtCard />
        </div>
      </div>
      <SoundCard />
    </Page>
  );
}
