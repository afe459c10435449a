import type { BrowserWindow } from 'electron';
import type { CallInput } from '../../shared/contract/calls.ts';
import type { Answer } from '../../shared/contract/failure.ts';
import { paperOf } from '../../shared/statement/paper.ts';
import type { Statement } from '../../shared/statement/statement.ts';
import type { Log } from '../log.ts';
import { statementFoot, statementPage } from '../statement/statement-page.ts';
import { STATEMENT_WORDS } from '../statement/statement-words.ts';
import { fileName } from './file-name.ts';
import { printPdf } from './print-pdf.ts';
import { askWhere, saveAt } from './save-dialog.ts';

/**
 * Asks where a statement shall go, and writes it there as PDF; false when the dialog was closed.
 * `read` makes the statement of a period.
 */
export async function saveStatement(
  window: BrowserWindow,
  read: (period: string) => Answer<Statement> | Promise<Answer<Statement>>,
  { period, ...look }: CallInput<'statement.save'>,
  log: Log,
): Promise<Answer<boolean>> {
  const path = await askWhere(window, fileName(STATEMENT_WORDS.fileName(period), 'pdf'), 'pdf');
  if (path === null) return { ok: true, value: false };
  const statement = await read(period);
  if (!statement.ok) return statement;
  const pdf = await printPdf(
    {
      html: statementPage(statement.value, look),
      foot: statementFoot(statement.value, look),
      paper: paperOf(look.locale),
    },
    log,
  );
  return pdf.ok ? saveAt(path, pdf.value) : pdf;
}
