import { useState } from 'react';
import { TABLE_KINDS, type TableKind } from '../../../../shared/export/table-file.ts';
import { FailureNotice } from '../../components/notice.tsx';
import { SaveAs } from '../../components/save-as.tsx';
import { WorkProgress } from '../../components/work-progress.tsx';
import { useWork } from '../../state/use-work.ts';
import { failureWords, words } from '../../words/words.ts';
import { type Filters, queryOf } from './filters.ts';

const { exporting: said, work: doing } = words.reports;

/** Saves what the list is narrowed to: its button, how far it is, and how it went. */
export function useSavedEntries(filters: Filters) {
  const work = useWork();
  const [saved, setSaved] = useState<number | null>(null);
  const save = async (as: TableKind) => {
    setSaved(null);
    const wish = { what: 'entries', as, of: queryOf(filters) } as const;
    const written = await work.run(doing.exporting, 'transfer.export', wish);
    setSaved(written?.value ?? null);
  };
  const { name, failure } = work;
  const isMine = (of: string) => of === doing.exporting;
  const button = (
    <SaveAs
      title={words.ledger.saved}
      kinds={TABLE_KINDS}
      isDisabled={name !== null}
      onSave={save}
    />
  );
  const result = (
    <>
      {name !== null && isMine(name) && <WorkProgress name={name} />}
      {failure !== null && isMine(failure.of) && (
        <FailureNotice failure={failureWords(failure.code, failure.detail)} />
      )}
      <span className="said" role="status">
        {saved === null ? '' : said.done(saved)}
      </span>
    </>
  );
  return { button, result };
}
