import { create } from 'zustand';
import type { CallInput, WindowState } from '../../../shared/contract/calls.ts';
import type { Answer, Failure } from '../../../shared/contract/failure.ts';
import { call, on } from '../bridge/client.ts';

interface OverlayWindow {
  readonly window: WindowState | null;
  readonly failure: Failure | null;
}

export const useOverlayWindow = create<OverlayWindow>(() => ({ window: null, failure: null }));

export async function followOverlayWindow(): Promise<void> {
  on('window', (window) => useOverlayWindow.setState({ window }));
  take(await call('overlay.window', null));
}

export async function setOverlayWindow(change: CallInput<'overlay.setWindow'>): Promise<void> {
  take(await call('overlay.setWindow', change));
}

function take(answer: Answer<WindowState>): void {
  if (answer.ok) useOverlayWindow.setState({ window: answer.value, failure: null });
  else useOverlayWindow.setState({ failure: answer.failure });
}
