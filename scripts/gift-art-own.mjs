/**
 * Two pictures of our own, for gifts whose emoji is a square tile: a galaxy and fireworks.
 * Drawn from fixed numbers, so that each run writes the same bytes.
 */
const TURN = Math.PI * 2;
const n = (value) => String(Math.round(value * 100) / 100);

function wrap(defs, body) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><defs>${defs}</defs>${body}</svg>\n`;
}

/** A spiral seen from above at a slant: two bright arms, two fainter ones, and stars between. */
export function galaxy() {
  const colours = ['#fff6d8', '#ffd2f1', '#ff8fdc', '#c77bff', '#7f8cff', '#52d1ff'];
  const arm = (offset, strength) => {
    let dots = '';
    for (let i = 0; i < 26; i += 1) {
      const t = i / 25;
      const angle = offset + t * TURN * 0.78;
      const radius = 2.6 + t * 12.2;
      const wobble = Math.sin(i * 2.4) * 0.45;
      const x = 16 + Math.cos(angle) * (radius + wobble);
      const y = 16 + Math.sin(angle) * (radius - wobble) * 0.98;
      const size = (1.75 - t * 1.2) * strength;
      const colour = colours[Math.min(colours.length - 1, Math.floor(t * colours.length))];
      dots += `<circle cx="${n(x)}" cy="${n(y)}" r="${n(size)}" fill="${colour}"/>`;
    }
    return dots;
  };
  let stars = '';
  for (let i = 0; i < 16; i += 1) {
    const angle = i * 2.399;
    const radius = 5 + ((i * 7) % 10);
    const x = n(16 + Math.cos(angle) * radius);
    const y = n(16 + Math.sin(angle) * radius);
    stars += `<circle cx="${x}" cy="${y}" r="${n(0.22 + (i % 3) * 0.12)}" fill="#fff"/>`;
  }
  const defs =
    '<radialGradient id="a"><stop stop-color="#5b2fd6"/><stop offset=".7" stop-color="#2b1a86"/><stop offset="1" stop-color="#1a1056"/></radialGradient>' +
    '<radialGradient id="b"><stop stop-color="#fff"/><stop offset=".35" stop-color="#fff3c4"/><stop offset=".7" stop-color="#ff9be0" stop-opacity=".7"/><stop offset="1" stop-color="#ff9be0" stop-opacity="0"/></radialGradient>';
  const tilt = 'transform="rotate(-24 16 16) translate(0 3.5) scale(1 .78)"';
  const arms = arm(0.3, 1) + arm(0.3 + TURN / 2, 1) + arm(1.9, 0.55) + arm(1.9 + TURN / 2, 0.55);
  return wrap(
    defs,
    `<g ${tilt}><circle cx="16" cy="16" r="15.6" fill="url(#a)"/>${arms}${stars}<circle cx="16" cy="16" r="6.4" fill="url(#b)"/></g>`,
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
