import { create } from 'zustand';
import type { ShortcutAct } from '../../../shared/settings/shortcut-acts.ts';
import { call, on } from '../bridge/client.ts';

/** The shortcuts that could not be had. */
export const useRefusedShortcuts = create<{ readonly refused: readonly ShortcutAct[] }>(() => ({
  refused: [],
}));

export async function followShortcuts(): Promise<void> {
  on('shortcuts', (refused) => useRefusedShortcuts.setState({ refused }));
  const answer = await call('shortcuts.refused', null);
  if (answer.ok) useRefusedShortcuts.setState({ refused: answer.value });
}
