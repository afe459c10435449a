import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, type Failure, failure } from '../../shared/contract/failure.ts';
import { admission } from './admission.ts';
import { answerClientErrors } from './client-errors.ts';
import { limitConnections } from './connections.ts';
import type { ServerDeps } from './deps.ts';
import { type Farewell, farewells } from './farewell.ts';
import { siteAt } from './gate.ts';
import { readOverlayFiles } from './overlay-files.ts';
import { limitPipelining } from './pipelining.ts';
import { portTaken } from './port-taken.ts';
import { answerExpectation, requestListener } from './requests.ts';
import { type House, routeTable } from './routes.ts';
import { type ServerFile, serverFile } from './server-file.ts';
import { openSockets, type Sockets } from './sockets.ts';
import { upgradeListener } from './upgrades.ts';
import { wrongKeys } from './wrong-keys.ts';

export interface RunningServer {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly port: number;
  /** Ends all conversations, removes server.json and lets the port go, within a second. */
  close(): Promise<void>;
}

/** The address is written out: never a name, never all interfaces. */
const ADDRESS = '127.0.0.1';
/** Half-sent headers and bodies get 408 after this and one checking interval, well within 6.5 s. */
const ARRIVAL_MS = 5000;
const CHECKING_MS = 400;
/** A connection on which nothing moves, for instance because an answer is not read. */
const IDLE_MS = 120_000;
/** What open conversations get for their ending when the server closes. */
const CLOSING_MS = 600;

/**
 * Starts the local API on 127.0.0.1. When it answers ok, requests are being served and server.json
 * is in place. Failures: `port-taken-by-carat` and `port-taken` with the port, `folder-unwritable`
 * with the folder.
 */
export async function startServer(deps: ServerDeps): Promise<Answer<RunningServer>> {
  const overlayFiles = await readOverlayFiles(deps.overlayDir);
  if (overlayFiles.size === 0) deps.log('no overlay pages were found', deps.overlayDir);
  const server = newHttpServer();
  if (!(await listen(server, deps.port))) {
    return { ok: false, failure: await portTaken(deps.port) };
  }
  // Nothing is awaited from here on: no connection is looked at before everything is in place.
  const { port } = server.address() as AddressInfo;
  const site = siteAt(port, deps.previewToken);
  const file = serverFile(deps.dataDir);
  const announce = () =>
    file.write({ version: deps.version, origin: site.origin, keys: deps.keys.reveal() });
  const problem = attempt(announce, deps.dataDir);
  if (problem !== null) {
    server.close();
    return { ok: false, failure: problem };
  }
  const farewell = farewells();
  const house: House = { ...deps, site, admit: admission(deps.keys, wrongKeys()), overlayFiles };
  const sockets = openSockets(house, farewell);
  attach(server, house, sockets, farewell);
  const stop = deps.keys.onRenewed(() => {
    if (attempt(announce, deps.dataDir) !== null) deps.log('server.json could not be written');
  });
  const close = once(() => {
    stop();
    return shut(server, sockets, file);
  });
  return { ok: true, value: { origin: site.origin, port: site.port, close } };
}

function newHttpServer(): Server {
  const server = createServer({
    maxHeaderSize: 8 * 1024,
    // The gate has a rule of its own for the Host header, and an answer of ours.
    requireHostHeader: false,
    insecureHTTPParser: false,
    headersTimeout: ARRIVAL_MS,
    requestTimeout: ARRIVAL_MS,
    connectionsCheckingInterval: CHECKING_MS,
    keepAliveTimeout: 5000,
    noDelay: true,
  });
  server.timeout = IDLE_MS;
  return server;
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ host: ADDRESS, port, exclusive: true }, () => resolve(true));
  });
}

function attempt(work: () => void, folder: string): Failure | null {
  try {
    work();
    return null;
  } catch {
    return failure('folder-unwritable', folder);
  }
}

function attach(server: Server, house: House, sockets: Sockets, farewell: Farewell): void {
  const routes = routeTable(house);
  const onRequest = limitPipelining(requestListener(house, routes));
  const onUpgrade = upgradeListener(house, routes, sockets, farewell);
  answerClientErrors(server, farewell);
  limitConnections(server, farewell);
  server.on('request', onRequest);
  // The body is asked for only once its sender has been let in.
  server.on('checkContinue', onRequest);
  server.on('checkExpectation', answerExpectation);
  server.on('upgrade', onUpgrade);
  server.on('connect', onUpgrade);
}

async function shut(server: Server, sockets: Sockets, file: ServerFile): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  sockets.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    sockets.terminate();
    server.closeAllConnections();
  }, CLOSING_MS);
  await closed;
  clearTimeout(timer);
  file.remove();
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}
