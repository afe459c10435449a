/**
 * The creator's style sheet without what would ask another host for something: @import, and
 * addresses that are not data or files of the creator's own. The page's policy refuses those
 * requests anyway; without them nothing is refused in the middle of a stream either.
 * Escapes stay inside strings only, where they mean a character: outside they could spell `url`.
 */
export function cleanCss(text: string): string {
  let clean = '';
  let rest = text.replaceAll('\0', '').replaceAll(/\r\n?|\f/g, '\n');
  while (rest !== '') {
    const token = tokenOf(rest);
    clean += cleaned(token);
    rest = rest.slice(token.length);
  }
  return clean;
}

/** A comment, a string, an address, an import, or the text until the next of them. */
const TOKENS = [
  /^\/\*[\s\S]*?(?:\*\/|$)/,
  /^"(?:\\[\s\S]|[^"\\\n])*(?:"|\n|$)/,
  /^'(?:\\[\s\S]|[^'\\\n])*(?:'|\n|$)/,
  /^(?:url|src)\(\s*(?:"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|[^)]*)\s*(?:\)|$)/i,
  /^@[\\\w-]+/,
  /^[\w-]+/,
];

function tokenOf(text: string): string {
  for (const token of TOKENS) {
    const found = token.exec(text)?.[0];
    if (found !== undefined && found !== '') return found;
  }
  return text.slice(0, 1);
}

function cleaned(token: string): string {
  // Two halves of a word must not meet where something was between them.
  if (token.startsWith('/*')) return ' ';
  if (/^["']/.test(token)) return leadsAway(token.slice(1)) ? '""' : token;
  if (/^(?:url|src)\(/i.test(token)) return isOwn(token) ? token : 'none';
  // Without its at-rule the address that follows is a string that leads nowhere.
  if (/^@(?:import|namespace|charset)$/i.test(token.replaceAll('\\', ''))) return '@media not all ';
  if (token.startsWith('@') && token.includes('\\')) return '@media not all ';
  return token === '\\' ? '_' : token;
}

/** Addresses may also stand in plain strings, as in `image-set("https://…")`. */
function leadsAway(text: string): boolean {
  const plain = text.replaceAll('\\', '').trimStart();
  return (
    /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(plain) || /^(?:https?|wss?|ftp|file|blob):/i.test(plain)
  );
}

const OWN =
  /^(?:url|src)\(\s*["']?(?:data:image\/[a-z+]+[;,]|\/overlay\/own\/[a-f0-9]{16}\.[a-z]+["']?\s*\)?$|#)/i;

function isOwn(token: string): boolean {
  return !token.includes('\\') && OWN.test(token);
}
