import { create } from 'zustand';
import type { AppInfo } from '../../../shared/contract/calls.ts';
import { call, on } from '../bridge/client.ts';

/** What the app says about itself; null until it has. */
export const useInfo = create<{ readonly info: AppInfo | null }>(() => ({ info: null }));

export async function followInfo(): Promise<void> {
  on('info', (info) => useInfo.setState({ info }));
  const answer = await call('app.info', null);
  if (answer.ok) useInfo.setState({ info: answer.value });
}

/** The creator's zone; the computer's own until the app has said. */
export function useZone(): string {
  return useInfo(({ info }) => info?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
}
