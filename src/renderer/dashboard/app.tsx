import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { locale } from './format/locale.ts';
import { EarningsPage } from './pages/earnings/earnings-page.tsx';
import { EligibilityPage } from './pages/eligibility/eligibility-page.tsx';
import { GiftersPage } from './pages/gifters/gifters-page.tsx';
import { GiftsPage } from './pages/gifts/gifts-page.tsx';
import { GuidePage } from './pages/guide/guide-page.tsx';
import { IncomePage } from './pages/income/income-page.tsx';
import { LedgerPage } from './pages/ledger/ledger-page.tsx';
import { LivePage } from './pages/live/live-page.tsx';
import { OverlayPage } from './pages/overlay/overlay-page.tsx';
import { RedemptionPage } from './pages/redemption/redemption-page.tsx';
import { RehearsalPage } from './pages/rehearsal/rehearsal-page.tsx';
import { ReportsPage } from './pages/reports/reports-page.tsx';
import { SessionsPage } from './pages/sessions/sessions-page.tsx';
import { SettingsPage } from './pages/settings/settings-page.tsx';
import type { Page } from './router/route.ts';
import { useRoute } from './router/use-route.ts';
import { Banners } from './shell/banners.tsx';
import { keepFocus } from './shell/kept-focus.ts';
import { Sidebar } from './shell/sidebar.tsx';
import { SourceNews } from './shell/source-news.tsx';
import { words } from './words/words.ts';
import './app.css';

const SHOWN: Readonly<Record<Page, () => React.ReactNode>> = {
  live: LivePage,
  earnings: EarningsPage,
  sessions: SessionsPage,
  gifters: GiftersPage,
  ledger: LedgerPage,
  gifts: GiftsPage,
  redemption: RedemptionPage,
  income: IncomePage,
  reports: ReportsPage,
  eligibility: EligibilityPage,
  overlay: OverlayPage,
  rehearsal: RehearsalPage,
  guide: GuidePage,
  settings: SettingsPage,
};

export function App() {
  const { page } = useRoute();
  const Shown = SHOWN[page];
  useEffect(() => {
    document.title = `${words.common.pages[page]} – ${words.common.app}`;
    document.getElementById('content')?.scrollTo(0, 0);
  }, [page]);
  useEffect(keepFocus, []);
  return (
    <I18nProvider locale={locale}>
      <div className="app">
        <Sidebar page={page} />
        <main id="content" className="content" tabIndex={-1}>
          <SourceNews />
          <Banners />
          <Shown />
        </main>
      </div>
    </I18nProvider>
  );
}
