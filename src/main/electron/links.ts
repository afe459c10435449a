import { join } from 'node:path';
import { app, shell } from 'electron';
import type { CallInput } from '../../shared/contract/calls.ts';
import { type Answer, failure } from '../../shared/contract/failure.ts';

type LinkName = CallInput<'app.openLink'>;

/** Everything that can be opened outside of Carat. A page names it; it never sends an address. */
function targets(dataDir: string): Readonly<Record<LinkName, string>> {
  const root = app.getAppPath();
  return {
    help: join(root, 'README.md'),
    licences: join(root, 'LICENSE'),
    dataDir,
  };
}

export async function openLink(name: LinkName, dataDir: string): Promise<Answer<null>> {
  const problem = await shell.openPath(targets(dataDir)[name]);
  if (problem === '') return { ok: true, value: null };
  return { ok: false, failure: failure('internal', problem) };
}
