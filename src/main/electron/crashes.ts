import { app } from 'electron';
import { failure } from '../../shared/contract/failure.ts';
import { type Log, withoutKeys } from '../log.ts';
import type { Notices } from './notices.ts';

/**
 * What nobody has caught is a bug: it is logged with its stack and shown as a standing notice.
 * The app goes on, because what was earned does not hang on its memory (the ledger is a thread of
 * its own and every booking a transaction), and alerts that vanish in the middle of a show are worse.
 */
export function reportCrashes(log: Log, notices: Notices): void {
  const report = (what: string) => (cause: unknown) => {
    log.error(what, cause);
    notices.add(failure('internal', withoutKeys(messageOf(cause))));
  };
  process.on('uncaughtException', report('An exception was not caught.'));
  process.on('unhandledRejection', report('A rejection was not handled.'));
  app.on('child-process-gone', (_event, details) => log.error('A process has gone.', details));
}

function messageOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).slice(0, 300);
}
