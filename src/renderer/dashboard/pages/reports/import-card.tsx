import { useState } from 'react';
import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNotice, Notice } from '../../components/notice.tsx';
import { WorkProgress } from '../../components/work-progress.tsx';
import { routeTo } from '../../router/route.ts';
import type { Work } from '../../state/use-work.ts';
import { failureWords, words } from '../../words/words.ts';
import { GiftsImport } from './gifts-import.tsx';
import { LedgerPreview } from './ledger-preview.tsx';

const { importing: said, work: doing } = words.reports;

/** A file that was chosen and read, and what importing it would do. */
interface Looked {
  readonly file: string;
  readonly name: string;
  readonly report: CallOutput<'transfer.inspectLedger'>;
}

/** Brings a ledger in: first it says what that would do. */
export function ImportCard({ work }: { readonly work: Work }) {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [done, setDone] = useState(false);
  const isBusy = work.name !== null;
  const choose = async () => {
    setLooked(null);
    setDone(false);
    const chosen = await work.run(doing.reading, 'transfer.choose', 'ledger');
    if (chosen === null || chosen.value === null) return;
    const { file, name } = chosen.value;
    const report = await work.run(doing.reading, 'transfer.inspectLedger', file);
    if (report !== null) setLooked({ file, name, report: report.value });
  };
  const bringIn = async ({ file }: Looked) => {
    const imported = await work.run(doing.importing, 'transfer.importLedger', file);
    setLooked(null);
    setDone(imported !== null);
  };
  return (
    <Card title={said.title}>
      <section className="report-part">
        <h3>{said.ledger}</h3>
        <p className="small muted">{said.ledgerBody}</p>
        <div className="actions">
          <Button icon="import" isBusy={isBusy} onPress={choose}>
            {said.choose}
          </Button>
        </div>
        {looked !== null && !isBusy && (
          <LedgerPreview
            name={looked.name}
            report={looked.report}
            onConfirm={() => bringIn(looked)}
            onCancel={() => setLooked(null)}
          />
        )}
      </section>
      <GiftsImport work={work} />
      {(work.name === doing.reading || work.name === doing.importing) && (
        <WorkProgress key={work.name} name={work.name} />
      )}
      {done && (
        <Notice
          tone="good"
          title={said.done}
          actions={
            <a className="button plain" href={routeTo('settings', { card: 'backups' })}>
              {said.toBackups}
            </a>
          }
        />
      )}
      {work.failure !== null && work.failure.of !== doing.exporting && (
        <FailureNotice failure={failureWords(work.failure.code, work.failure.detail)} />
      )}
    </Card>
  );
}
