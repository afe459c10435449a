// Folders that are there whole or not at all, whatever ends the work in between.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const WORKSHOP = 'unfinished-';
/** No start takes that long, so a workshop of that age belongs to none. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

/**
 * Makes a folder aside and moves it into its place as the last step.
 * @param {string} place where the folder goes; its parent is made if need be
 * @param {(workshop: string) => Promise<string>} make puts the folder together in an empty one,
 *   beside whatever it needs meanwhile, and answers its path
 */
export async function makeWhole(place, make) {
  await mkdir(dirname(place), { recursive: true });
  await removeAbandoned(dirname(place));
  const workshop = await mkdtemp(join(dirname(place), WORKSHOP));
  try {
    await moveInto(await make(workshop), place);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/**
 * @param {string} made
 * @param {string} place
 */
async function moveInto(made, place) {
  try {
    await rename(made, place);
  } catch (error) {
    // Another process was faster; what it made is the same.
    if (!existsSync(place)) throw error;
  }
}

/** @param {string} parent clears away what processes that were ended have left */
async function removeAbandoned(parent) {
  const names = (await readdir(parent)).filter((name) => name.startsWith(WORKSHOP));
  for (const folder of names.map((name) => join(parent, name))) {
    const age = Date.now() - (await stat(folder)).mtimeMs;
    if (age > ABANDONED_MS) await rm(folder, { recursive: true, force: true });
  }
}
