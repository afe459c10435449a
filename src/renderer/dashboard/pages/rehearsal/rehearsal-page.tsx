import { FailedLoad } from '../../components/failed-load.tsx';
import { Page } from '../../shell/page.tsx';
import { words } from '../../words/words.ts';
import { CrowdCard } from './crowd-card.tsx';
import { HappenedCard } from './happened-card.tsx';
import { SendCard } from './send-card.tsx';
import { useRehearsal } from './use-rehearsal.ts';
import { WalletsCard } from './wallets-card.tsx';
import './rehearsal.css';

/** Simulated viewers with wallets, to try the overlay with. */
export function RehearsalPage() {
  const { view, failure, again, send } = useRehearsal();
  return (
    <Page title={words.common.pages.rehearsal}>
      <p className="muted">{words.rehearsal.body}</p>
      <FailedLoad failure={failure} again={again} />
      {view === null && failure === null && <p className="muted">{words.common.loading}</p>}
      {view !== null && (
        <>
          <div className="half-columns rehearsal-tools">
            <CrowdCard view={view} send={send} />
            <SendCard viewers={view.viewers} send={send} />
          </div>
          <div className="half-columns">
            <HappenedCard newest={view.newest} />
            <WalletsCard viewers={view.viewers} total={view.total} />
          </div>
        </>
      )}
    </Page>
  );
}
