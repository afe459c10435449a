import type { IncomingMessage } from 'node:http';
import type { Failure } from '../../shared/contract/failure.ts';
import { type OverlayCommandName, readOverlayBody } from '../../shared/wire/overlay-body.ts';
import { announcesBody, answerJson, answerRefusal } from './answers.ts';
import { bodyProblem, bodyReader } from './body.ts';
import { readJson } from './messages.ts';
import { type Passed, passed, type Refusal, refusal, refused } from './refusal.ts';
import type { Handler, House } from './routes.ts';

/** `POST /api/v1/overlay/NAME`: answers when the overlay pages have been told, with its state. */
export function postOverlay({ command, live, log }: House, name: OverlayCommandName): Handler {
  const readBody = bodyReader();
  return async ({ request, response }) => {
    const body = await readOptional(request, readBody, () => response.writeContinue());
    if (!body.ok) return answerRefusal(request, response, body.refusal);
    const asked = readOverlayBody(name, body.value);
    if (!asked.ok) {
      return answerRefusal(request, response, refusal(400, 'body-invalid', asked.sentence));
    }
    const done = await command(asked.value);
    if (done.ok) return answerJson(response, { overlay: live().overlay });
    log('the overlay could not be told', done.failure.code);
    answerRefusal(request, response, notDone(done.failure));
  };
}

/** No body at all is an empty object. */
async function readOptional(
  request: IncomingMessage,
  readBody: ReturnType<typeof bodyReader>,
  goOn: () => void,
): Promise<Passed<unknown>> {
  if (!announcesBody(request)) return passed({});
  const problem = bodyProblem(request);
  if (!problem.ok) return problem;
  if (request.headers.expect !== undefined) goOn();
  const bytes = await readBody(request);
  if (!bytes.ok) return bytes;
  if (bytes.value.length > SMALL) return refused(413, 'body-too-large', 'The body is too large.');
  return bytes.value.length === 0 ? passed({}) : readJson(bytes.value);
}

/** A command has one field at most. */
const SMALL = 1024;

function notDone({ code }: Failure): Refusal {
  return code === 'gift-unknown'
    ? refusal(404, 'gift-unknown', 'There is no such gift among the newest.')
    : refusal(503, 'settings-unwritable', 'The settings cannot be written right now.', {
        'Retry-After': '1',
      });
}
