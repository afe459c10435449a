import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { csvText } from '../../../../shared/export/csv.ts';
import { rowsJson } from '../../../../shared/export/rows-json.ts';
import { call } from '../../bridge/client.ts';
import type { Drawing } from '../../charts/picture/drawing.ts';
import { paintPicture } from '../../charts/picture/paint-picture.ts';
import { words } from '../../words/words.ts';
import type { Figures } from './figures.tsx';
import type { FileKind } from './save-menu.tsx';

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

function textOf<Row>({ figures }: Saveable<Row>, kind: 'csv' | 'json') {
  const columns = figures.columns.flatMap(({ csv }) => csv);
  const text = kind === 'csv' ? csvText(columns, figures.rows) : rowsJson(columns, figures.rows);
  return { kind, text };
}

function pictureOf<Row>({ title, subtitle, drawing }: Saveable<Row>) {
  const footer = words.common.app;
  return { kind: 'png' as const, base64: paintPicture({ title, subtitle, footer, drawing }) };
}
