/**
 * Two pictures of our own, for gifts whose emoji is a square tile: a galaxy and fireworks.
 * Drawn from fixed numbers, so that each run writes the same bytes.
 */
const TURN = Math.PI * 2;
const n = (value) => String(Math.round(value * 100) / 100);

function wrap(defs, body) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><defs>${defs}</defs>${body}</svg>\n`;
}

const ARM = [
  '#fffbe6',
  '#ffe3f4',
  '#ffb0e6',
  '#e58bff',
  '#a97dff',
  '#7d86ff',
  '#5cb4ff',
  '#6fe3ff',
];

/** One arm of the spiral, in strokes that become thinner and bluer outwards. */
function arm(offset, strength) {
  const pieces = 3 * ARM.length;
  const at = (t) => {
    const angle = offset + t * TURN * 0.86;
    const radius = 1.8 + t * 12.6;
    return `${n(16 + Math.cos(angle) * radius)} ${n(16 + Math.sin(angle) * radius)}`;
  };
  let strokes = '';
  for (let i = 0; i < pieces; i += 1) {
    const [from, to] = [i / pieces, (i + 1) / pieces];
    const width = (3.1 - from * 2.5) * strength;
    const d = `M${at(from)}L${at((from + to) / 2)} ${at(to)}`;
    strokes += `<path d="${d}" stroke="${ARM[Math.floor(i / 3)]}" stroke-width="${n(width)}"/>`;
  }
  return strokes;
}

/** A spiral seen from above at a slant: two bright arms, two faint ones, and stars between. */
export function galaxy() {
  let stars = '';
  for (let i = 0; i < 34; i += 1) {
    const angle = i * 2.399;
    const radius = 4.5 + ((i * 7) % 21) * 0.5;
    const x = n(16 + Math.cos(angle) * radius);
    const y = n(16 + Math.sin(angle) * radius);
    stars += `<circle cx="${x}" cy="${y}" r="${n(0.14 + (i % 4) * 0.08)}"/>`;
  }
  const defs =
    '<radialGradient id="a"><stop stop-color="#7a3df0"/><stop offset=".62" stop-color="#3520a8"/><stop offset="1" stop-color="#170f5c"/></radialGradient>' +
    '<radialGradient id="b"><stop stop-color="#fff"/><stop offset=".3" stop-color="#fff6cf"/><stop offset=".62" stop-color="#ffb3e6" stop-opacity=".75"/><stop offset="1" stop-color="#ff8fe0" stop-opacity="0"/></radialGradient>';
  const faint = `<g opacity=".5">${arm(1.9, 0.5)}${arm(1.9 + TURN / 2, 0.5)}</g>`;
  const bright = arm(0.3, 1) + arm(0.3 + TURN / 2, 1);
  return wrap(
    defs,
    `<g transform="rotate(-24 16 16) translate(0 3.2) scale(1 .8)"><circle cx="16" cy="16" r="15.8" fill="url(#a)"/><g fill="none" stroke-linecap="round" stroke-linejoin="round">${faint}${bright}</g><g fill="#fff">${stars}</g><circle cx="16" cy="16" r="6.6" fill="url(#b)"/></g>`,
  );
}

function burst(cx, cy, inner, outer, rays, [tail, tip]) {
  let drawn = '';
  for (let i = 0; i < rays; i += 1) {
    const angle = (i / rays) * TURN + 0.13;
    const reach = i % 2 === 0 ? outer : outer * 0.78;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const [x1, y1, x2, y2] = [cx + c * inner, cy + s * inner, cx + c * reach, cy + s * reach];
    const thick = outer * 0.075;
    drawn += `<path fill="${tail}" d="M${n(x1)} ${n(y1)}L${n(x2 - s * thick)} ${n(y2 + c * thick)}L${n(x2 + s * thick)} ${n(y2 - c * thick)}z"/>`;
    drawn += `<circle cx="${n(x2)}" cy="${n(y2)}" r="${n(thick * 1.5)}" fill="${tip}"/>`;
  }
  return drawn;
}

/** Three bursts, the largest in front. */
export function fireworks() {
  const body =
    burst(23.4, 8.6, 1.2, 7.4, 14, ['#2bb3ff', '#b8f0ff']) +
    burst(7.8, 22.6, 1.2, 7, 14, ['#7c4dff', '#e0c8ff']) +
    burst(15.2, 15.4, 1.8, 12, 18, ['#ff4f7b', '#ffd84f']) +
    '<circle cx="15.2" cy="15.4" r="1.9" fill="#fff4c2"/>';
  return wrap('', body).replace('<defs></defs>', '');
}
