import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OBSWebSocket } from 'obs-websocket-js/json';

/** A running OBS with a configuration that is thrown away, and its own hand on it. */
export interface ObsProcess {
  readonly address: string;
  readonly password: string;
  /** Beside the assistant: prepares scenes and takes pictures. */
  readonly socket: OBSWebSocket;
  close(): Promise<void>;
}

export const CANVAS = { width: 1080, height: 1920 } as const;
const START_MS = 60_000;

/**
 * Starts OBS on the display that DISPLAY names. A collection holds scenes as OBS writes them.
 * @throws when it does not answer, with the end of what it said
 */
export async function startObs(collection: object): Promise<ObsProcess> {
  const home = await mkdtemp(join(tmpdir(), 'carat-obs-'));
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  await configure(home, collection, port, password);
  const child = spawn('obs', argumentsOf(port, password), {
    env: environment(home),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = listenTo(child);
  const address = `127.0.0.1:${port}`;
  const socket = await connectTo(child, address, password, said);
  return {
    address,
    password,
    socket,
    close: async () => {
      await socket.disconnect();
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      if (child.exitCode === null) await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

function argumentsOf(port: number, password: string): string[] {
  const config = ['--collection', 'Carat', '--profile', 'Carat'];
  const socket = ['--websocket_port', String(port), '--websocket_password', password];
  return ['--multi', '--minimize-to-tray', '--disable-updater', ...config, ...socket];
}

/** Its own home, so that nobody's scenes are touched; drawn by the processor, as in a virtual display. */
function environment(home: string): NodeJS.ProcessEnv {
  const config = join(home, '.config');
  return {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: config,
    XDG_RUNTIME_DIR: home,
    LIBGL_ALWAYS_SOFTWARE: '1',
    QT_QPA_PLATFORM: 'xcb',
  };
}

async function configure(
  home: string,
  collection: object,
  port: number,
  password: string,
): Promise<void> {
  const folder = join(home, '.config', 'obs-studio');
  const profile = join(folder, 'basic', 'profiles', 'Carat');
  const scenes = join(folder, 'basic', 'scenes');
  const plugin = join(folder, 'plugin_config', 'obs-websocket');
  for (const one of [profile, scenes, plugin]) await mkdir(one, { recursive: true });
  const user = ini({
    General: { FirstRun: true, EnableAutoUpdates: false, InfoIncrement: 99 },
    OBSWebSocket: {
      FirstLoad: false,
      ServerEnabled: true,
      ServerPort: port,
      AuthRequired: true,
      ServerPassword: password,
    },
    Basic: {
      Profile: 'Carat',
      ProfileDir: 'Carat',
      SceneCollection: 'Carat',
      SceneCollectionFile: 'Carat',
    },
  });
  // OBS 31 reads user.ini and the plugin's own file, older ones the first.
  await writeFile(join(folder, 'global.ini'), user);
  await writeFile(join(folder, 'user.ini'), user);
  await writeFile(
    join(plugin, 'config.json'),
    JSON.stringify({
      first_load: false,
      server_enabled: true,
      server_port: port,
      auth_required: true,
      server_password: password,
    }),
  );
  const { width, height } = CANVAS;
  const video = { BaseCX: width, BaseCY: height, OutputCX: width / 2, OutputCY: height / 2 };
  await writeFile(
    join(profile, 'basic.ini'),
    ini({ General: { Name: 'Carat' }, Video: { ...video, FPSCommon: 30 } }),
  );
  await writeFile(join(scenes, 'Carat.json'), JSON.stringify({ name: 'Carat', ...collection }));
}

function ini(sections: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string {
  return Object.entries(sections)
    .map(([name, values]) => {
      const lines = Object.entries(values).map(([key, value]) => `${key}=${value}`);
      return `[${name}]\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

function listenTo(child: ChildProcess): () => string {
  let said = '';
  const hear = (data: Buffer) => {
    said = (said + data.toString()).slice(-4_000);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return () => said;
}

/** OBS says nowhere when it is ready: it is asked until it answers. */
async function connectTo(
  child: ChildProcess,
  address: string,
  password: string,
  said: () => string,
): Promise<OBSWebSocket> {
  const until = Date.now() + START_MS;
  for (;;) {
    const socket = new OBSWebSocket();
    try {
      await socket.connect(`ws://${address}`, password, { eventSubscriptions: 0 });
      await socket.call('GetSceneList');
      return socket;
    } catch (error) {
      await socket.disconnect();
      if (child.exitCode !== null || Date.now() > until) {
        child.kill('SIGKILL');
        throw new Error(`OBS did not start: ${error}\n${said()}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
