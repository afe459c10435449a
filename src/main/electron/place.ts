import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import type { Options } from '../options.ts';

/** Where this run keeps what it writes. */
export interface Place {
  readonly dataDir: string;
  /** Thrown away at the end. */
  readonly temporary: boolean;
}

/** The parts of the program on disk. Inside a package these paths lead into the archive. */
export interface Parts {
  readonly dashboardDir: string;
  readonly overlayDir: string;
  readonly iconsDir: string;
  readonly preload: string;
  readonly ledgerThread: URL;
  readonly demoHistory: URL;
}

/** What the browser engine keeps, apart from what Carat keeps. */
const BROWSER = 'browser';

/**
 * Makes the data folder and tells Electron about it; must run before `ready`.
 */
export function takePlace(options: Options): Answer<Place> {
  const place = choosePlace(options);
  try {
    mkdirSync(join(place.dataDir, BROWSER), { recursive: true });
    accessSync(place.dataDir, constants.W_OK);
  } catch {
    return { ok: false, failure: failure('folder-unwritable', place.dataDir) };
  }
  app.setPath('userData', place.dataDir);
  app.setPath('sessionData', join(place.dataDir, BROWSER));
  app.setPath('crashDumps', join(place.dataDir, BROWSER, 'crashes'));
  return { ok: true, value: place };
}

function choosePlace(options: Options): Place {
  if (options.demo) return { dataDir: mkdtempSync(join(tmpdir(), 'carat-demo-')), temporary: true };
  if (options.dataDir !== null) return { dataDir: resolve(options.dataDir), temporary: false };
  return { dataDir: app.getPath('userData'), temporary: false };
}

/** Throws a demo's folder away. What the engine still holds stays for the system to tidy. */
export function leavePlace(place: Place): void {
  if (!place.temporary) return;
  try {
    rmSync(place.dataDir, { recursive: true, force: true, maxRetries: 2 });
  } catch {
    // It is in the system's folder for temporary files, which is cleared anyway.
  }
}

/** Origin of electron-vite's development server; null for the built dashboard. */
export function findDevServer(): string | null {
  const address = process.env.ELECTRON_RENDERER_URL;
  return app.isPackaged || address === undefined ? null : new URL(address).origin;
}

export function findParts(): Parts {
  const root = app.getAppPath();
  return {
    dashboardDir: join(root, 'out/dashboard'),
    overlayDir: join(root, 'out/overlay'),
    iconsDir: join(root, 'resources/icons'),
    preload: join(root, 'out/preload/index.cjs'),
    ledgerThread: pathToFileURL(join(root, 'out/main/ledger-thread.js')),
    demoHistory: pathToFileURL(join(root, 'out/main/demo-history.js')),
  };
}
