import { useState } from 'react';
import type { Answer, Failure } from '../../../shared/contract/failure.ts';
import type { CsvColumn } from '../../../shared/export/csv.ts';
import { TABLE_KINDS, type TableKind, tableText } from '../../../shared/export/table-file.ts';
import { call } from '../bridge/client.ts';
import { failureWords, words } from '../words/words.ts';
import { FailureNotice } from './notice.tsx';
import { SaveAs } from './save-as.tsx';

const { save: said } = words.common;

/** A list that can be saved. */
interface SavedRows<Row> {
  readonly title: string;
  /** The name that is suggested, without its ending. */
  readonly fileName: string;
  /** In the file; the names are in docs/exports.md. */
  readonly columns: readonly CsvColumn<Row>[];
  /** All rows, or a way to get those that are not on the page. */
  readonly rows: readonly Row[] | (() => Promise<Answer<readonly Row[]>>);
}

type Outcome = 'saving' | 'saved' | Failure | null;

/** Saves the rows of a list: its button, and how it went. */
export function useSavedRows<Row>(list: SavedRows<Row>) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const save = async (kind: TableKind) => {
    setOutcome('saving');
    const answer = await saveRows(list, kind);
    if (!answer.ok) setOutcome(answer.failure);
    else setOutcome(answer.value ? 'saved' : null);
  };
  const isDisabled = outcome === 'saving';
  const button = (
    <SaveAs title={list.title} kinds={TABLE_KINDS} isDisabled={isDisabled} onSave={save} />
  );
  return { button, result: <Result outcome={outcome} /> };
}

async function saveRows<Row>(
  { fileName, columns, rows }: SavedRows<Row>,
  kind: TableKind,
): Promise<Answer<boolean>> {
  const all = typeof rows === 'function' ? await rows() : { ok: true as const, value: rows };
  if (!all.ok) return all;
  const text = tableText(kind, columns, all.value);
  return call('files.save', { suggestion: fileName, content: { kind, text } });
}

function Result({ outcome }: { readonly outcome: Outcome }) {
  const failure = typeof outcome === 'string' ? null : outcome;
  return (
    <>
      <p className="said" role="status">
        {outcome === 'saved' ? said.saved : ''}
      </p>
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
    </>
  );
}
