import { artOf } from '../../../shared/overlay/gift-art.ts';
import type { Media } from '../../../shared/settings/overlay-design.ts';
import type { Skin } from '../skins/skin.ts';
import { element } from './element.ts';
import { pixelled } from './pixels.ts';
import { readable } from './readable-name.ts';

const FILES = import.meta.glob<string>('../../../../resources/gifts/*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});

interface NamedGift {
  readonly id: string;
  readonly name: string;
}

/** What a gift without a picture has whose name cannot be written either. */
const WRAPPED = 'wrapped-gift';

/**
 * A gift in its setting: the creator's own picture or video, or the picture that comes with Carat,
 * or its initial where it has none. A file of the creator's that cannot be shown makes way.
 */
export function giftArt(gift: NamedGift, skin: Skin, media: Media | null = null): HTMLElement {
  if (media !== null) {
    const own = element('div', 'setting own');
    own.append(ownPicture(media, () => own.replaceWith(giftArt(gift, skin))));
    return own;
  }
  const initial = initialOf(gift);
  const file = fileOf(gift) ?? (initial === null ? fileNamed(WRAPPED) : null);
  if (file === null) return element('div', 'setting bare', ...skin.setting(initial ?? ''));
  return element('div', 'setting', ...skin.setting(null), pictureOf(file, skin));
}

/** The gift's picture alone, without a setting; null where it has none. */
export function giftPicture(gift: NamedGift, skin: Skin): HTMLElement | null {
  const file = fileOf(gift);
  return file === null ? null : pictureOf(file, skin);
}

/** A file of the creator's, as the server has it. `onBroken`: it is not there, or is damaged. */
export function ownPicture(
  { id, type }: Media,
  onBroken: () => void = () => undefined,
): HTMLElement {
  const address = `/overlay/own/${id}`;
  if (type !== 'video/webm') {
    const still = picture(address);
    still.addEventListener('error', onBroken);
    return still;
  }
  const video = element('video', 'picture');
  video.addEventListener('error', onBroken);
  // Set as properties, so that the first frame is asked for muted: else it may be refused.
  Object.assign(video, { muted: true, autoplay: true, loop: true, playsInline: true });
  video.src = address;
  return video;
}

function fileOf(gift: NamedGift): string | null {
  const art = artOf(gift);
  return art === null ? null : fileNamed(art);
}

function fileNamed(art: string): string | null {
  return FILES[`../../../../resources/gifts/${art}.svg`] ?? null;
}

function pictureOf(file: string, skin: Skin): HTMLElement {
  return skin.pixels ? pixelled(file) : picture(file);
}

function picture(address: string): HTMLImageElement {
  const made = element('img', 'picture');
  made.src = address;
  made.alt = '';
  made.decoding = 'sync';
  return made;
}

/**
 * The first character as people count them, without the accents that pile up on it; null where no
 * font here has any of the name's.
 */
function initialOf({ id, name }: NamedGift): string | null {
  const bare =
    readable(name.trim() || id)
      ?.normalize('NFC')
      .replace(/\p{M}+/gu, '') ?? '';
  for (const { segment } of new Intl.Segmenter().segment(bare)) return segment.toLocaleUpperCase();
  return null;
}
