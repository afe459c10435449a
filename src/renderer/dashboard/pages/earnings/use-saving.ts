import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { type TableKind, tableText } from '../../../../shared/export/table-file.ts';
import { call } from '../../bridge/client.ts';
import type { Drawing } from '../../charts/picture/drawing.ts';
import { paintPicture } from '../../charts/picture/paint-picture.ts';
import type { FileKind } from '../../components/save-as.tsx';
import { words } from '../../words/words.ts';
import type { Figures } from './figures.tsx';

/** What a chart is saved as. */
export interface Saveable<Row> {
  readonly title: string;
  /** The range, and what it is narrowed to, in words. */
  readonly subtitle: string;
  /** The name that is suggested, without its ending. */
  readonly fileName: string;
  readonly drawing: Drawing;
  readonly figures: Figures<Row>;
}

interface Saving {
  readonly saved: boolean;
  readonly failure: Failure | null;
}

/** Saves a chart, and tells how it went. */
export function useSaving<Row>(what: Saveable<Row>) {
  const [saving, setSaving] = useState<Saving>({ saved: false, failure: null });
  const save = async (kind: FileKind) => {
    setSaving({ saved: false, failure: null });
    const content = kind === 'png' ? pictureOf(what) : textOf(what, kind);
    const answer = await call('files.save', { suggestion: what.fileName, content });
    setSaving({ saved: answer.ok && answer.value, failure: answer.ok ? null : answer.failure });
  };
  return { ...saving, save };
}

function textOf<Row>({ figures }: Saveable<Row>, kind: TableKind) {
  const columns = figures.columns.flatMap(({ csv }) => csv);
  return { kind, text: tableText(kind, columns, figures.rows) };
}

function pictureOf<Row>({ title, subtitle, drawing }: Saveable<Row>) {
  const footer = words.common.app;
  return { kind: 'png' as const, base64: paintPicture({ title, subtitle, footer, drawing }) };
}
