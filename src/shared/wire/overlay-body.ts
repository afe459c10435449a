import { z } from 'zod';
import { type OverlayCommand, QUIET_MINUTES, QUIET_MINUTES_MOST } from '../live/overlay-command.ts';

export type OverlayCommandName = OverlayCommand['name'];

export type ReadOverlayBody =
  | { readonly ok: true; readonly value: OverlayCommand }
  | { readonly ok: false; readonly sentence: string };

const MINUTES = `minutes must be a whole number from 1 to ${QUIET_MINUTES_MOST}`;
const SEQ = 'seq must be the whole number that a gift has in the ledger';

const quietBody = z.strictObject({
  minutes: z.int(MINUTES).min(1, MINUTES).max(QUIET_MINUTES_MOST, MINUTES).default(QUIET_MINUTES),
});
const replayBody = z.strictObject({ seq: z.int(SEQ).min(1, SEQ).nullable().default(null) });
const emptyBody = z.strictObject({});

/**
 * The body of `POST /api/v1/overlay/NAME`, parsed already, as a command. A field that is not known
 * is refused: a misspelt one would do something else than was asked for.
 */
export function readOverlayBody(name: OverlayCommandName, body: unknown): ReadOverlayBody {
  switch (name) {
    case 'quiet':
      return read(quietBody, body, ({ minutes }) => ({ name, minutes }));
    case 'replay':
      return read(replayBody, body, ({ seq }) => ({ name, gift: seq === null ? null : { seq } }));
    default:
      return read(emptyBody, body, () => ({ name }));
  }
}

function read<S extends z.ZodType>(
  schema: S,
  body: unknown,
  commandOf: (value: z.output<S>) => OverlayCommand,
): ReadOverlayBody {
  const result = schema.safeParse(body);
  if (result.success) return { ok: true, value: commandOf(result.data) };
  return { ok: false, sentence: sentenceOf(result.error) };
}

function sentenceOf(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue?.code === 'unrecognized_keys') return 'The body has a field that is not known here.';
  if (issue === undefined || issue.path.length === 0) return 'The body must be a JSON object.';
  return `The field ${issue.message}.`;
}
