// What the scripts tell a person, and how they end.

/**
 * One line about what is happening. It goes to stderr, so that stdout belongs to the program
 * that is started (`npm run headless` prints exactly one line there).
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`carat: ${line}\n`);
}

/**
 * An error that the user can mend: shown as its one sentence, without a stack.
 * @param {string} sentence what is wrong and what to do about it
 * @param {unknown} [cause] kept for CARAT_DEBUG=1
 * @returns {Error}
 */
export function failure(sentence, cause) {
  return Object.assign(new Error(sentence, { cause }), { name: 'Failure' });
}

/**
 * @param {unknown} error
 * @returns {error is Error} whether it is one of those, and not a bug
 */
export function isFailure(error) {
  return error instanceof Error && error.name === 'Failure';
}

/**
 * Runs a script's body and ends the process with its exit code; whatever is thrown becomes one
 * sentence and exit code 1.
 * @param {() => Promise<number>} body
 * @returns {Promise<never>}
 */
export async function endWith(body) {
  try {
    process.exit(await body());
  } catch (error) {
    say(sentenceOf(error));
    if (process.env.CARAT_DEBUG === '1') console.error(error);
    process.exit(1);
  }
}

/**
 * @param {unknown} error
 * @returns {string} one line: a failure's own sentence, or a pointer for what was not foreseen
 */
function sentenceOf(error) {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.split('\n', 1)[0] ?? '';
  if (isFailure(error)) return line;
  return `Something unexpected went wrong: ${line} (CARAT_DEBUG=1 shows where).`;
}
