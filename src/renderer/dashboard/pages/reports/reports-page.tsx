import { Page } from '../../shell/page.tsx';
import { useWork } from '../../state/use-work.ts';
import { words } from '../../words/words.ts';
import { ExportCard } from './export-card.tsx';
import { ImportCard } from './import-card.tsx';
import { StatementCard } from './statement-card.tsx';
import './reports.css';

/** What leaves Carat and what comes in: statements, exports, imports. */
export function ReportsPage() {
  const work = useWork();
  return (
    <Page title={words.common.pages.reports}>
      <StatementCard />
      <div className="reports-pair">
        <ExportCard work={work} />
        <ImportCard work={work} />
      </div>
    </Page>
  );
}
