import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerRefusal } from './answers.ts';
import { inspect } from './gate.ts';
import { type Passed, passed, type Refusal, refusal } from './refusal.ts';
import {
  type Call,
  type House,
  ownFileRoute,
  type Route,
  type RouteTable,
  SOCKET_KEYS,
} from './routes.ts';

interface Admitted {
  readonly route: Route;
  readonly query: URLSearchParams;
}

/** Takes every plain request through the gate to its route. */
export function requestListener(house: House, routes: RouteTable) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const admitted = admit(house, routes, request);
    if (admitted.ok) {
      const { route, query } = admitted.value;
      void run(house, route, { request, response, query });
    } else {
      answerRefusal(request, response, admitted.refusal);
    }
  };
}

/** An `Expect` other than 100-continue. */
export function answerExpectation(request: IncomingMessage, response: ServerResponse): void {
  const unmet = refusal(417, 'expectation-failed', 'Only 100-continue can be expected.');
  answerRefusal(request, response, unmet);
}

function admit(house: House, routes: RouteTable, request: IncomingMessage): Passed<Admitted> {
  const target = inspect(request, house.site);
  if (!target.ok) return target;
  const { path } = target.value;
  const methods = routes.get(path) ?? ownFileRoute(house, path);
  const route = routeOf(methods, request.method ?? '', path);
  if (!route.ok) return route;
  const { key } = route.value;
  const problem = key === null ? null : house.admit(request, target.value.query, key);
  if (problem !== null) return { ok: false, refusal: problem };
  return passed({ route: route.value, query: target.value.query });
}

function routeOf(
  methods: ReadonlyMap<string, Route> | undefined,
  method: string,
  path: string,
): Passed<Route> {
  if (methods === undefined) return { ok: false, refusal: noRoute(method, path) };
  const route = methods.get(method);
  if (route !== undefined) return passed(route);
  return { ok: false, refusal: wrongMethod([...methods.keys()]) };
}

function noRoute(method: string, path: string): Refusal {
  if (!SOCKET_KEYS.has(path)) return refusal(404, 'not-found', 'There is nothing here.');
  if (method !== 'GET') return wrongMethod(['GET']);
  return refusal(426, 'upgrade-required', 'This address is a WebSocket.', {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
  });
}

export function wrongMethod(allowed: readonly string[]): Refusal {
  const allow = allowed.join(', ');
  return refusal(405, 'method-not-allowed', `Here the method is ${allow}.`, { Allow: allow });
}

/** A handler that throws is a bug: it is logged, and the client learns no more than that. */
async function run(house: House, route: Route, call: Call): Promise<void> {
  try {
    await route.handle(call);
  } catch (error) {
    house.log('a request could not be served', error);
    if (call.response.headersSent) call.response.destroy();
    else answerRefusal(call.request, call.response, internal());
  }
}

function internal(): Refusal {
  return refusal(500, 'internal', 'Something went wrong in Carat. It is in the log.');
}
