import { session } from 'electron';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import type { Log } from '../log.ts';
import { createWindow } from './create-window.ts';
import { allowOnly } from './security.ts';

/** A page to be printed: its HTML with no need of anything else, and what stands at its foot. */
interface Sheet {
  readonly html: string;
  readonly foot: string;
  readonly paper: 'A4' | 'Letter';
}

/** In memory, and of its own: it has nothing to load and nobody to meet. */
const PARTITION = 'print';
/** So long at most; a page without scripts and pictures takes a moment. */
const PATIENCE_MS = 30_000;
const INCH_MM = 25.4;
const MARGIN = 15 / INCH_MM;

/** Prints a page to PDF, in a window that nobody sees, without scripts and without a network. */
export async function printPdf({ html, foot, paper }: Sheet, log: Log): Promise<Answer<Buffer>> {
  const own = session.fromPartition(PARTITION);
  allowOnly(own, ({ protocol }) => protocol === 'data:');
  const window = createWindow({ webPreferences: { session: own, javascript: false } });
  // A page that hangs must not keep the creator waiting, nor its window alive.
  const giveUp = setTimeout(() => window.destroy(), PATIENCE_MS);
  try {
    await window.loadURL(
      `data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`,
    );
    const pdf = await window.webContents.printToPDF({
      pageSize: paper,
      printBackground: true,
      margins: { top: MARGIN, bottom: MARGIN * 1.2, left: MARGIN, right: MARGIN },
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: foot,
      generateTaggedPDF: true,
    });
    return { ok: true, value: pdf };
  } catch (error) {
    log.error('a page could not be printed', error);
    return { ok: false, failure: failure('statement-unprinted') };
  } finally {
    clearTimeout(giveUp);
    if (!window.isDestroyed()) window.destroy();
  }
}
