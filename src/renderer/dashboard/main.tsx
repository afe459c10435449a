import './styles.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followInfo } from './state/info.ts';
import { followLive } from './state/live.ts';
import { followOverlayWindow } from './state/overlay-window.ts';
import { followPackageSets } from './state/package-sets.ts';
import { followRateCards } from './state/rate-card.ts';
import { followSettings } from './state/settings.ts';
import { followShortcuts } from './state/shortcuts.ts';
import { followTheme } from './state/theme.ts';
import { allowEmptyHtmlOnly } from './trusted-types.ts';
import { language } from './words/words.ts';

allowEmptyHtmlOnly();
document.documentElement.lang = language.tag;
document.documentElement.dir = language.direction;
followTheme();
followInfo();
followSettings();
followOverlayWindow();
followShortcuts();
followLive();
followPackageSets();
followRateCards();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
// The chart is the heaviest part: fetched when there is nothing else to do, so that Earnings opens at once.
requestIdleCallback(() => import('./charts/bars.tsx'));
