/** What Windows refuses in a name, what ends a folder's, and what cannot be seen. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;
/** Some systems take no more than 255 bytes; a sign may have four. */
const LONGEST = 50;

/** A name that every system takes, made of one that a page suggests; its ending is the kind's. */
export function fileName(suggestion: string, kind: string): string {
  const clean = suggestion.replace(REFUSED, ' ').replace(/\s+/g, ' ');
  const short = [...clean]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${short === '' ? 'carat' : short}.${kind}`;
}
