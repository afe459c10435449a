import type { IncomingMessage, ServerResponse } from 'node:http';
import { OVERLAY_COMMANDS } from '../../shared/live/overlay-command.ts';
import type { Admission } from './admission.ts';
import type { ServerDeps } from './deps.ts';
import { isPreview, type Site } from './gate.ts';
import type { KeyRole } from './keys.ts';
import { answerFile, type OverlayFile } from './overlay-files.ts';
import { postGifts } from './post-gifts.ts';
import { postOverlay } from './post-overlay.ts';
import { balance, check, gifts, health, live, totals } from './reads.ts';

/** What every part of the server shares. */
export interface House extends ServerDeps {
  readonly site: Site;
  readonly admit: Admission;
  readonly overlayFiles: ReadonlyMap<string, OverlayFile>;
}

export interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
}

export type Handler = (call: Call) => Promise<void> | void;

export interface Route {
  /** null: open to everybody who has passed the gate. */
  readonly key: KeyRole | null;
  readonly handle: Handler;
}

/** Routes by path, then by method. */
export type RouteTable = ReadonlyMap<string, ReadonlyMap<string, Route>>;

/** The sockets' paths and the key that each needs. */
export const SOCKET_KEYS: ReadonlyMap<string, KeyRole> = new Map([
  ['/api/v1/gifts', 'write'],
  ['/api/v1/feed', 'read'],
]);

/** The creator's own files are looked up when they are asked for: they come and go. */
export function ownFileRoute(house: House, path: string): ReadonlyMap<string, Route> | undefined {
  const file = house.ownFiles.get(path);
  return file && new Map([['GET', { key: null, handle: serving(house, file) }]]);
}

function serving({ site }: House, file: OverlayFile): Handler {
  return ({ request, response }) => answerFile(response, file, site.port, isPreview(request, site));
}

/** All that is answered over plain HTTP. HEAD and OPTIONS are methods like any other: 405. */
export function routeTable(house: House): RouteTable {
  const read = (handle: Handler) => new Map([['GET', { key: 'read' as const, handle }]]);
  const open = (handle: Handler) => new Map([['GET', { key: null, handle }]]);
  const table = new Map<string, ReadonlyMap<string, Route>>([
    ['/health', open(health(house.version))],
    [
      '/api/v1/gifts',
      new Map<string, Route>([
        ['GET', { key: 'read', handle: gifts(house) }],
        ['POST', { key: 'write', handle: postGifts(house) }],
      ]),
    ],
    ['/api/v1/totals', read(totals(house))],
    ['/api/v1/balance', read(balance(house))],
    ['/api/v1/live', read(live(house))],
    ['/api/v1/check', read(check(house))],
  ]);
  for (const name of OVERLAY_COMMANDS) {
    const route: Route = { key: 'write', handle: postOverlay(house, name) };
    table.set(`/api/v1/overlay/${name}`, new Map([['POST', route]]));
  }
  for (const [path, file] of house.overlayFiles) {
    table.set(path, open(serving(house, file)));
  }
  return table;
}
