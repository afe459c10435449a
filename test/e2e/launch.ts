import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  _electron,
  type ElectronApplication,
  expect,
  type JSHandle,
  type Page,
} from '@playwright/test';
import type { MessageBoxOptions } from 'electron';
import { electronExecutable } from '../../scripts/electron-runtime.mjs';
import { projectRoot } from '../../scripts/places.mjs';
import { sandboxFlags } from '../../scripts/sandbox.mjs';
import type { AppInfo } from '../../src/shared/contract/calls.ts';
import type { Answer } from '../../src/shared/contract/failure.ts';
import type { LiveState, OverlayState } from '../../src/shared/live/live-state.ts';

/** A running Carat, seen from outside. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly dashboard: Page;
  readonly dataDir: string;
  /** Quits it as a person would, and says with which code it ended. */
  quit(): Promise<number | null>;
  /** Resolves with its exit code when it has ended. */
  readonly ended: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
  /** Ends it whatever it is doing, if it still runs. */
  kill(): Promise<void>;
}

let flags: Promise<string[]> | undefined;

/** What stands on Electron's command line before Carat's own arguments. */
async function commandLine(args: readonly string[]): Promise<string[]> {
  flags ??= sandboxFlags();
  return [...(await flags), projectRoot, ...args];
}

/** Nobody could answer a dialog here. */
function environment(): Record<string, string> {
  const entries = Object.entries({ ...process.env, CARAT_DIALOGS: 'off' });
  const set = entries.filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(set.filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'));
}

/**
 * Starts Carat and waits for its main window.
 * @param args Carat's own arguments
 */
export async function launchApp(args: readonly string[]): Promise<RunningApp> {
  const electron = await _electron.launch({
    executablePath: electronExecutable().path,
    args: await commandLine(args),
    cwd: projectRoot,
    env: environment(),
  });
  await answerDialogs(electron, 1);
  const dashboard = await pageAt(electron, 'app://dashboard/');
  await dashboard.getByRole('navigation').first().waitFor();
  const { dataDir } = await infoOf(dashboard);
  const child = electron.process();
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return {
    electron,
    dashboard,
    dataDir,
    ended,
    quit: async () => {
      await electron.close();
      return ended;
    },
    signal: (name) => {
      child.kill(name);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Answers every dialog from now on by its button of that number, 0 = the first. */
export async function answerDialogs(
  electron: ElectronApplication,
  button: number,
): Promise<JSHandle<MessageBoxOptions[]>> {
  return electron.evaluateHandle(({ dialog }, response) => {
    const asked: MessageBoxOptions[] = [];
    dialog.showMessageBox = async (...args: unknown[]) => {
      asked.push(args.at(-1) as MessageBoxOptions);
      return { response, checkboxChecked: false };
    };
    return asked;
  }, button);
}

/** The window whose address begins so, now or as soon as it has come there. */
export async function pageAt(electron: ElectronApplication, address: string): Promise<Page> {
  const find = () => electron.windows().find((page) => page.url().startsWith(address));
  await expect.poll(find, { message: `a window at ${address}`, timeout: 20_000 }).toBeDefined();
  const page = find();
  if (page === undefined) throw new Error(`the window at ${address} has gone again`);
  return page;
}

/** Starts Carat without a hold on it, for starts that end by themselves. */
export async function startAndWait(
  args: readonly string[],
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(electronExecutable().path, await commandLine(args), {
    cwd: projectRoot,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => {
    output.stdout += text;
  });
  child.stderr.on('data', (text) => {
    output.stderr += text;
  });
  const [code] = await once(child, 'close');
  return { code, ...output };
}

export interface ServerFile {
  readonly origin: string;
  readonly writeKey: string;
  readonly readKey: string;
}

/** How a program on the same computer finds the running Carat. */
export async function serverOf({ dataDir }: RunningApp): Promise<ServerFile> {
  return JSON.parse(await readFile(join(dataDir, 'server.json'), 'utf8'));
}

/** Sends gift messages over the local API; answers their results. */
export async function sendGifts(app: RunningApp, messages: readonly unknown[]): Promise<unknown> {
  const { origin, writeKey } = await serverOf(app);
  const response = await fetch(`${origin}/api/v1/gifts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${writeKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(messages),
  });
  return await response.json();
}

async function infoOf(page: Page): Promise<AppInfo> {
  const answer = (await call(page, 'app.info', null)) as Answer<AppInfo>;
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
}

/** What the dashboard's own bridge answers to a call. */
export function call(page: Page, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    ([callName, callInput]) => {
      const { carat } = window as unknown as {
        carat: { call(name: string, input: unknown): Promise<unknown> };
      };
      return carat.call(callName as string, callInput);
    },
    [name, input] as const,
  );
}

/** The overlay pages that are connected, and how far the gifts have come. */
export async function liveOverlay({ dashboard }: RunningApp): Promise<OverlayState> {
  const answer = (await call(dashboard, 'live.snapshot', null)) as Answer<{ state: LiveState }>;
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.state.overlay;
}
