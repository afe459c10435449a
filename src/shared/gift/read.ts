import { envelopeOf, isGiftEvent } from './readers/envelope.ts';
import { type Fields, isFields, isId } from './readers/fields.ts';
import { readFlat } from './readers/flat.ts';
import { eventName, readLiveEvent } from './readers/live-event.ts';
import { readNestedV2 } from './readers/nested-v2.ts';
import { readNestedV3 } from './readers/nested-v3.ts';
import { isOwnFormat, readOwnFormat } from './readers/own-format.ts';
import { part } from './readers/parts.ts';
import { rejected } from './readers/results.ts';
import { readSnakeCase } from './readers/snake-case.ts';
import type { ReaderContext, Reading } from './reading.ts';
import { FOREIGN_MAX_KEYS, OWN_MAX_KEYS, shapeProblem } from './shape-limits.ts';

const UNKNOWN =
  'type: "gift" is needed, or the fields of a known shape; this message has neither a type nor a gift id';

/**
 * Turns one message from outside, of whatever shape, into a gift or says why it is none. Shapes
 * are told apart by their fields. Pure, never throws; the result shares nothing with the message.
 */
export function readMessage(message: unknown, context: ReaderContext): Reading {
  if (!isFields(message)) return rejected(null, 'message: an object is needed');
  const own = isOwnFormat(message);
  const problem = shapeProblem(message, own ? OWN_MAX_KEYS : FOREIGN_MAX_KEYS);
  if (problem !== null) return rejected(isId(message.id) ? message.id : null, problem);
  if (own) return readOwnFormat(message, context);
  const envelope = envelopeOf(message);
  if (envelope === null) return readBare(message, context);
  if (!isGiftEvent(envelope.event)) return readLiveEvent(envelope.event, part(envelope.data));
  if (!isFields(envelope.data)) return rejected(null, 'data: an object is needed');
  return readBare(envelope.data, context);
}

function readBare(message: Fields, context: ReaderContext): Reading {
  if (isOwnFormat(message)) return readOwnFormat(message, context);
  const event = eventName(message);
  if (event !== null) return readLiveEvent(event, message);
  if (hasAny(message, 'gift_id', 'repeat_count')) return readSnakeCase(message, context);
  if (hasAny(message, 'giftId', 'repeatCount')) return nestedOrFlat(message, context);
  return rejected(isId(message.id) ? message.id : null, UNKNOWN);
}

/** Either of the two fields that every gift of a shape has; the other one is missed by name. */
function hasAny(message: Fields, one: string, other: string): boolean {
  return message[one] !== undefined || message[other] !== undefined;
}

/** Told apart by where the sender is, and in a message without one by its head. */
function nestedOrFlat(message: Fields, context: ReaderContext): Reading {
  if (message.userId !== undefined) return readFlat(message, context);
  const { userId, id } = part(message.user);
  if (userId !== undefined || message.giftDetails !== undefined || isFields(message.event)) {
    return readNestedV2(message, context);
  }
  const isNested = id !== undefined || message.common !== undefined;
  return isNested ? readNestedV3(message, context) : readFlat(message, context);
}
