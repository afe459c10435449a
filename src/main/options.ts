import { type ForcedSource, readSourceOption } from './sources/source-option.ts';

/** What the command line asks for; null means "as the settings say". */
export interface Options {
  readonly dataDir: string | null;
  /** 0 = any free port. */
  readonly port: number | null;
  readonly source: ForcedSource | null;
  readonly demo: boolean;
}

export type Command =
  | { readonly kind: 'run'; readonly options: Options }
  /** Something to say instead of running: on stdout with code 0, on stderr with code 1. */
  | { readonly kind: 'say'; readonly text: string; readonly exitCode: 0 | 1 };

const NOTHING_ASKED: Options = { dataDir: null, port: null, source: null, demo: false };

/**
 * Switches of Electron and Chromium come on the same command line and are not ours to judge.
 * Chromium has over a thousand; these are the stems that its users and tools pass.
 */
const CHROMIUM =
  /^--(no-|disable-|enable-|force-|use-|ozone-|remote-|inspect|user-data-dir|js-flags|lang=|log-|v=|vmodule=|proxy-|host-|trace-|password-store=|gtk-|allow-|ignore-|in-process-|class=|high-dpi-|original-process-start-time=|crashpad|gpu-)|^-psn_/;

const USAGE = `Carat: gifts on stream, diamonds in a ledger you can trust.

  --data-dir DIR          keep everything under DIR
  --port N                serve on port N of 127.0.0.1; 0 takes any free port
  --source tikfinity      connect to TikFinity; tikfinity=ws://HOST:PORT/ for another address
  --demo                  a throw-away folder and a simulated stream; real data is not touched
  --help                  this text
  --version               the version
`;

/**
 * Reads the arguments that follow the program's own name.
 * @param version is what `--version` says
 */
export function readCommandLine(args: readonly string[], version: string): Command {
  let options = NOTHING_ASKED;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--help') return { kind: 'say', text: USAGE, exitCode: 0 };
    if (arg === '--version') return { kind: 'say', text: `${version}\n`, exitCode: 0 };
    if (CHROMIUM.test(arg)) continue;
    const read = readOption(arg, rest);
    if (typeof read === 'string') return complaint(read);
    options = { ...options, ...read };
  }
  if (options.demo && options.dataDir !== null) {
    return complaint(
      '--demo makes a throw-away folder of its own, so it cannot be joined with --data-dir.',
    );
  }
  return { kind: 'run', options };
}

/** The part of the options that one argument gives, or what is wrong with it. Takes its value from `rest`. */
function readOption(arg: string, rest: string[]): Partial<Options> | string {
  const [name, ...inline] = arg.split('=');
  const value = () => (inline.length > 0 ? inline.join('=') : (rest.shift() ?? ''));
  switch (name) {
    case '--demo':
      return inline.length === 0 ? { demo: true } : '--demo takes no value.';
    case '--data-dir':
      return readDataDir(value());
    case '--port':
      return readPort(value());
    case '--source':
      return readSource(value());
    default:
      return `${arg} is not an option of Carat; --help lists them.`;
  }
}

function readDataDir(text: string): Partial<Options> | string {
  if (text === '' || text.startsWith('--'))
    return '--data-dir needs a folder, for instance --data-dir ./carat-data.';
  return { dataDir: text };
}

function readPort(text: string): Partial<Options> | string {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port === 0 || (port >= 1024 && port <= 65_535)) return { port };
  return `--port needs 0 or a number from 1024 to 65535, not "${text}".`;
}

function readSource(text: string): Partial<Options> | string {
  const read = readSourceOption(text);
  if (read.ok) return { source: read.value };
  return `--source needs tikfinity or tikfinity=ws://HOST:PORT/, not "${text}".`;
}

function complaint(sentence: string): Command {
  return { kind: 'say', text: `carat: ${sentence}\n`, exitCode: 1 };
}
