/**
 * The value below which `share` of all lie.
 * @param {readonly number[]} values
 * @param {number} share between 0 and 1
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export function median(values) {
  return percentile(values, 0.5);
}

/**
 * One line: the ratio first, because it is what can be compared between machines.
 * @param {string} what
 * @param {number} ratio
 * @param {string} absolute
 * @param {string} [goal]
 */
export function report(what, ratio, absolute, goal = '') {
  const aim = goal === '' ? '' : `  (aim: ${goal})`;
  console.log(`${what.padEnd(44)} ${ratio.toFixed(2).padStart(7)}${aim}   ${absolute}`);
}
