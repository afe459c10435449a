import { FailureNotice } from '../../components/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { useSettings } from '../../state/settings.ts';
import { failureWords, words } from '../../words/words.ts';
import { AboutCard } from './about-card.tsx';
import { ApiCard } from './api-card.tsx';
import { BackupsCard } from './backups-card.tsx';
import { LookCard } from './look-card.tsx';
import { RegionCard } from './region-card.tsx';
import { ShortcutsCard } from './shortcuts-card.tsx';
import { SourceCard } from './source-card.tsx';
import './settings-page.css';

/** Everything takes effect at once, and says so where it does not. */
export function SettingsPage() {
  const { settings, failure } = useSettings();
  return (
    <Page title={words.common.pages.settings}>
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
      {settings === null ? (
        failure === null && <p className="muted">{words.common.loading}</p>
      ) : (
        <div className="settings">
          <SourceCard settings={settings} />
          <RegionCard settings={settings} />
          <ApiCard settings={settings} />
          <LookCard settings={settings} />
          <ShortcutsCard settings={settings} />
          <BackupsCard />
          <AboutCard />
        </div>
      )}
    </Page>
  );
}
