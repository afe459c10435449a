import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CALL_CHANNEL } from '../../shared/contract/pushes.ts';
import type { Dispatch } from '../contract/dispatch.ts';
import type { Log } from '../log.ts';
import { isDashboard } from './trusted-sender.ts';

/** Takes calls from the dashboard's own page. Anybody else's are refused before they are read. */
export function acceptCalls(dispatch: Dispatch, devServer: string | null, log: Log): void {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => {
    if (isDashboard(senderOf(event), devServer)) return dispatch(name, input);
    log.warn('A call from a foreign page was refused.', event.senderFrame?.url);
    throw new Error('refused');
  });
}

function senderOf({ senderFrame }: IpcMainInvokeEvent) {
  if (senderFrame === null) return null;
  return { url: senderFrame.url, isMainFrame: senderFrame.parent === null };
}
