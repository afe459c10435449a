import type { AlertView } from '../../../shared/overlay/alert-view.ts';
import { WORDS, written } from '../words.ts';
import { giftArt } from './art.ts';
import { coin } from './coin.ts';
import { element } from './element.ts';
import { type Look, lookOf } from './looks.ts';
import { plate } from './plate.ts';
import { rays } from './rays.ts';
import { spikes } from './spikes.ts';

/** The parts of a card that move or change. */
export interface CardParts {
  readonly root: HTMLElement;
  readonly look: Look;
  readonly body: HTMLElement;
  readonly rays: readonly HTMLElement[];
  /** Stands behind the setting, where the look has one. */
  readonly crown: Element | undefined;
  readonly setting: HTMLElement;
  readonly lines: readonly HTMLElement[];
  readonly count: HTMLElement;
  readonly number: HTMLElement;
  readonly glint: HTMLElement;
  /** Draws what has changed; the tier and the place stay, they make another card. */
  update(view: AlertView): void;
  /** Makes long names smaller, as far as that goes; reads the layout, so the card must stand. */
  fit(): void;
}

/** A card as elements, at rest. */
export function buildCard(view: AlertView): CardParts {
  const look = lookOf(view);
  const texts = textsOf(view);
  const { who, what, count, number } = texts;
  const glint = element('div', 'glint');
  const setting = giftArt(view.gift);
  const front = element('div', 'front', element('div', 'sheen', glint), setting, who, what, count);
  const crown = look.spikes === null ? undefined : spikes(look.spikes);
  const body = element('div', 'body', ...(crown ? [crown] : []), plate(look.plate), front);
  const light = ([0, 1] as const).slice(0, look.rays).map(rays);
  const root = element('div', classOf(view, look), ...light, element('div', 'halo'), body);
  setMeasures(root, look);
  write(root, texts, view);
  return {
    root,
    look,
    body,
    rays: light,
    crown,
    setting,
    lines: [who, what],
    count,
    number,
    glint,
    update: (now) => write(root, texts, now),
    fit() {
      fitText(texts.name, 0.66);
      fitText(texts.gift, 0.82);
    },
  };
}

interface Texts {
  readonly who: HTMLElement;
  readonly name: HTMLElement;
  readonly others: HTMLElement;
  readonly what: HTMLElement;
  readonly gift: HTMLElement;
  readonly value: HTMLElement;
  readonly number: HTMLElement;
  readonly count: HTMLElement;
}

/** Names are text nodes in a direction of their own. */
function textsOf(view: AlertView): Texts {
  const name = ownDirection('name', view.name.trim() || WORDS.someone);
  const gift = ownDirection('gift', giftText(view));
  const others = element('span', 'others');
  const number = element('span', 'number');
  const value = element('span', 'value', coin(), number);
  return {
    who: element('div', 'line who', name, others),
    name,
    others,
    what: element('div', 'line what', gift, value),
    gift,
    value,
    number,
    count: element('div', 'count'),
  };
}

function write(root: HTMLElement, texts: Texts, view: AlertView): void {
  const times = view.count > 1 ? WORDS.times(written(view.count)) : '';
  texts.gift.textContent = giftText(view);
  texts.others.textContent = view.people > 1 ? WORDS.others(written(view.people - 1)) : '';
  texts.count.textContent = times;
  texts.number.textContent = written(view.coins);
  texts.value.hidden = view.coins === 0;
  root.style.setProperty('--signs', String(times.length));
  root.style.setProperty('--shrink', String(shrinkOf(times.length)));
}

/** What was given; on a shared card how many people gave, and how many kinds of gifts. */
function giftText({ gift, people, kinds, more }: AlertView): string {
  const number = (count: number) => (more ? WORDS.atLeast(written(count)) : written(count));
  if (people > 1 && kinds > 1) return WORDS.kindsFromViewers(number(kinds), number(people));
  if (people > 1) return WORDS.fromViewers(number(people));
  return kinds > 1 ? WORDS.kinds(number(kinds)) : gift.name.trim() || gift.id;
}

/** Beyond `smallest` a text is clipped with an ellipsis. */
function fitText(text: HTMLElement, smallest: number): void {
  text.style.removeProperty('font-size');
  const share = text.clientWidth / Math.max(1, text.scrollWidth);
  if (share < 1) text.style.setProperty('font-size', `${Math.max(smallest, share * 0.99)}em`);
}

/** Long counts are written smaller, so that the name keeps its room. */
function shrinkOf(signs: number): number {
  return signs <= 3 ? 1 : Math.max(0.5, 1.24 - signs * 0.1);
}

function classOf(view: AlertView, look: Look): string {
  return `card ${look.layout} ${view.place} tier-${view.tier}`;
}

function setMeasures(root: HTMLElement, { plate: { width, height, cut }, setting }: Look): void {
  const measures = { width, height, cut, setting };
  for (const [name, value] of Object.entries(measures)) {
    root.style.setProperty(`--${name}`, `calc(var(--u) * ${value})`);
  }
}

/** Text from a viewer: its direction is its own and does not turn its neighbours around. */
function ownDirection(className: string, text: string): HTMLElement {
  const made = element('span', className, text);
  made.dir = 'auto';
  return made;
}
