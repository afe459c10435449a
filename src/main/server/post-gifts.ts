import type { IntakeRefusal } from '../intake/intake.ts';
import { answerJson, answerRefusal } from './answers.ts';
import { bodyProblem, bodyReader } from './body.ts';
import { readBodyMessages } from './messages.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Handler, House } from './routes.ts';

/** From this size on, bodies are parsed one in each turn of the event loop. */
const LARGE_BODY = 16 * 1024;
export const API_SOURCE = 'api';

/** `POST /api/v1/gifts`: answers after the commit, with one result for each message. */
export function postGifts(house: House): Handler {
  const readBody = bodyReader();
  const myTurn = turns();
  return async ({ request, response }) => {
    const problem = bodyProblem(request);
    if (!problem.ok) return answerRefusal(request, response, problem.refusal);
    if (request.headers.expect !== undefined) response.writeContinue();
    const body = await readBody(request);
    if (!body.ok) return answerRefusal(request, response, body.refusal);
    if (body.value.length > LARGE_BODY) await myTurn();
    const messages = await readBodyMessages(body.value, myTurn);
    if (!messages.ok) return answerRefusal(request, response, messages.refusal);
    const answer = await house.intake.submit(messages.value, API_SOURCE);
    if (!answer.ok) return answerRefusal(request, response, notTaken(answer.refusal));
    answerJson(response, { results: answer.results });
  };
}

/** Lets callers pass one by one, with all other work of the loop in between. */
function turns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
    return last;
  };
}

function notTaken(reason: IntakeRefusal): Refusal {
  const retry = { 'Retry-After': '1' };
  return reason === 'full'
    ? refusal(503, 'busy', 'More gifts than can be booked right now. Send them again.', retry)
    : refusal(503, 'ledger-unavailable', 'The ledger cannot be written right now.', retry);
}
