import { readFile, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plan, planSchema } from '../../shared/backup/plan.ts';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import { syncFolder, writeWhole } from '../whole-file.ts';
import { exists, makeFolder, removeFolder } from './disk.ts';
import { foldersOf } from './folders.ts';

/*
 * How one set of files takes the place of another, all of them or none. The plan is on disk before
 * the first file moves. Every step is a renaming that can be seen to have been done, so whoever
 * finds a plan, after a crash at whatever moment, carries it out to the end.
 */

/**
 * Puts the files of `plan.incoming` in place of those in the data folder, which are kept in
 * `plan.aside`. Nobody may use either meanwhile.
 * @returns a failure after which all is as before
 * @throws when it could neither be carried out nor taken back: the next start tries again
 */
export async function swap(dataDir: string, plan: Plan): Promise<Answer<null>> {
  const { plan: path, restoring } = foldersOf(dataDir);
  try {
    await makeFolder(restoring);
    await writePlan(path, plan);
  } catch {
    await rm(path, { force: true });
    return { ok: false, failure: failure('restore-failed') };
  }
  try {
    await carryOut(dataDir, plan);
    return { ok: true, value: null };
  } catch {
    await writePlan(path, { ...plan, direction: 'back' });
    await carryOut(dataDir, { ...plan, direction: 'back' });
    return { ok: false, failure: failure('restore-failed') };
  }
}

/**
 * Carries out what was planned when the program ended. To be called before anything in the data
 * folder is opened.
 */
export async function finishSwap(dataDir: string): Promise<Answer<null>> {
  const { plan: path, restoring } = foldersOf(dataDir);
  try {
    if (await exists(path)) {
      await carryOut(dataDir, planSchema.parse(JSON.parse(await readFile(path, 'utf8'))));
    }
    // Without a plan it was only being prepared.
    await removeFolder(restoring).catch(() => undefined);
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, failure: failure('restore-unfinished', String(error)) };
  }
}

async function writePlan(path: string, plan: Plan): Promise<void> {
  await writeWhole(path, JSON.stringify(plan));
}

async function carryOut(dataDir: string, plan: Plan): Promise<void> {
  const aside = join(dataDir, plan.aside);
  const incoming = join(dataDir, plan.incoming);
  await makeFolder(aside);
  if (plan.direction === 'forth') await goForth(dataDir, incoming, aside, plan);
  else await goBack(dataDir, incoming, aside, plan);
  await rm(foldersOf(dataDir).plan);
  await syncFolder(foldersOf(dataDir).restoring);
}

async function goForth(
  dataDir: string,
  incoming: string,
  aside: string,
  { moveIn, moveOut, replaced }: Plan,
): Promise<void> {
  for (const name of moveOut) {
    if (!(await exists(join(aside, name)))) await move(dataDir, aside, name);
  }
  await writeWhole(join(aside, 'replaced.json'), JSON.stringify(replaced, null, 2));
  // What goes out must be out for good before anything takes its name.
  await syncFolder(dataDir);
  for (const name of moveIn) await move(incoming, dataDir, name);
  await syncFolder(dataDir);
  await rm(join(incoming, 'replaced.json'), { force: true });
  await rmdir(incoming).catch(() => undefined);
}

async function goBack(
  dataDir: string,
  incoming: string,
  aside: string,
  { moveIn, moveOut }: Plan,
): Promise<void> {
  for (const name of moveIn) {
    // Where the place is still taken by what should have gone out, nothing has come in.
    const isOut = !moveOut.includes(name) || (await exists(join(aside, name)));
    if (isOut && !(await exists(join(incoming, name)))) await move(dataDir, incoming, name);
  }
  await syncFolder(dataDir);
  for (const name of moveOut) await move(aside, dataDir, name);
  await syncFolder(dataDir);
  await rm(join(aside, 'replaced.json'), { force: true });
  await rmdir(aside).catch(() => undefined);
}

/** Moves a file, unless that was done before. */
async function move(from: string, to: string, name: string): Promise<void> {
  if (await exists(join(from, name))) await rename(join(from, name), join(to, name));
}
