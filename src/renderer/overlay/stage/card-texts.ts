import type { AlertWording } from '../../../shared/overlay/alert-rules.ts';
import type { AlertView } from '../../../shared/overlay/alert-view.ts';
import { ALERT_VARIABLES } from '../../../shared/overlay/template.ts';
import { WORDS, written } from '../words.ts';
import { coin } from './coin.ts';
import { element } from './element.ts';
import { gem } from './gem.ts';
import { readableGift, readableName } from './readable-name.ts';
import { ownDirection, writtenLine } from './written-line.ts';

/** How a card's texts are written. */
export interface Writing {
  readonly wording: AlertWording;
  /** Text as it may be shown: the safe wording covers some words. */
  readonly shown: (text: string) => string;
  /** Diamonds for one coin. */
  readonly rate: number;
}

export interface CardTexts {
  readonly lines: readonly [HTMLElement, HTMLElement];
  readonly count: HTMLElement;
  /** The value in coins, where a line names it. */
  readonly number: HTMLElement;
  write(root: HTMLElement, view: AlertView): void;
  /** Makes long names smaller, as far as that goes; reads the layout. */
  fit(): void;
}

/** The two lines and the counter. What viewers wrote becomes text nodes, in a direction of its own. */
export function cardTexts({ wording, shown, rate }: Writing): CardTexts {
  const name = ownDirection('name', '');
  const gift = ownDirection('gift', '');
  const others = element('span', 'others');
  const times = element('span', 'times');
  const number = element('span', 'number');
  const coins = element('span', 'value coins', coin(), number);
  const diamondNumber = element('span', 'number');
  const diamonds = element('span', 'value diamonds', gem(), diamondNumber);
  const parts = {
    name: () => both(name, others),
    gift: () => gift,
    count: () => times,
    coins: () => coins,
    diamonds: () => diamonds,
  };
  const line = (className: string, template: string) =>
    writtenLine(`line ${className}`, shown(template), ALERT_VARIABLES, (part) => parts[part]());
  const count = element('div', 'count');
  return {
    lines: [line('who', wording.line1), line('what', wording.line2)],
    count,
    number,
    write(root, now) {
      const text = now.count > 1 ? WORDS.times(written(now.count)) : '';
      put(name, shown(readableName(now.name)));
      put(gift, shown(giftText(now)));
      others.textContent = now.people > 1 ? WORDS.others(written(now.people - 1)) : '';
      times.textContent = written(now.count);
      count.textContent = text;
      number.textContent = written(now.coins);
      diamondNumber.textContent = written(Math.floor(now.coins * rate));
      coins.hidden = diamonds.hidden = now.coins === 0;
      root.style.setProperty('--signs', String(text.length));
      root.style.setProperty('--shrink', String(shrinkOf(text.length)));
    },
    fit() {
      fitText(name, 0.66);
      fitText(gift, 0.82);
    },
  };
}

/** The same text again would be laid out again. */
function put(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

/** What was given; on a shared card how many people gave, and how many kinds of gifts. */
function giftText({ gift, people, kinds, more }: AlertView): string {
  const number = (count: number) => (more ? WORDS.atLeast(written(count)) : written(count));
  if (people > 1 && kinds > 1) return WORDS.kindsFromViewers(number(kinds), number(people));
  if (people > 1) return WORDS.fromViewers(number(people));
  return kinds > 1 ? WORDS.kinds(number(kinds)) : readableGift(gift);
}

function both(one: Node, other: Node): Node {
  const pair = document.createDocumentFragment();
  pair.append(one, other);
  return pair;
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
