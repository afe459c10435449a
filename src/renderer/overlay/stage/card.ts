import type { AlertView } from '../../../shared/overlay/alert-view.ts';
import type { Media } from '../../../shared/settings/overlay-design.ts';
import type { Skin } from '../skins/skin.ts';
import { giftArt } from './art.ts';
import { cardTexts, type Writing } from './card-texts.ts';
import { element } from './element.ts';
import type { MotionName } from './entrances.ts';
import { type Look, lookOf } from './looks.ts';
import { rays } from './rays.ts';
import { spikes } from './spikes.ts';

/** What a card is made with, besides what it shows. */
export interface CardDress extends Writing {
  readonly skin: Skin;
  readonly motion: MotionName;
  readonly media: Media | null;
}

/** The parts of a card that move or change. */
export interface CardParts {
  readonly root: HTMLElement;
  readonly look: Look;
  readonly dress: CardDress;
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
export function buildCard(view: AlertView, dress: CardDress): CardParts {
  const { skin } = dress;
  const look = lookOf(view);
  const texts = cardTexts(dress);
  const { lines, count, number } = texts;
  const glint = element('div', 'glint');
  const setting = giftArt(view.gift, skin, dress.media);
  const front = element('div', 'front', element('div', 'sheen', glint), setting, ...lines, count);
  const crown = look.spikes === null || !skin.spikes ? undefined : spikes(look.spikes);
  const body = element('div', 'body', ...(crown ? [crown] : []), skin.plate(look.plate), front);
  const light = skin.rays ? ([0, 1] as const).slice(0, look.rays).map(rays) : [];
  const root = element('div', classOf(view, look), ...light, element('div', 'halo'), body);
  setMeasures(root, look);
  texts.write(root, view);
  return {
    root,
    look,
    dress,
    body,
    rays: light,
    crown,
    setting,
    lines,
    count,
    number,
    glint,
    update: (now) => texts.write(root, now),
    fit: texts.fit,
  };
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
