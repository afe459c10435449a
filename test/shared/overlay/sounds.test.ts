import { describe, expect, it } from 'vitest';
import type { SoundPage } from '../../../src/shared/live/sound-state.ts';
import { speakerAmong, talkerAmong, testerAmong } from '../../../src/shared/live/who-sounds.ts';
import { withoutSound } from '../../../src/shared/overlay/own-sounds.ts';
import { gainOf, soundOf } from '../../../src/shared/overlay/sound-of.ts';
import { soundEnding, soundTypeOf } from '../../../src/shared/overlay/sound-type.ts';
import { APART, admitVoice, VOICES_MOST, type Voice } from '../../../src/shared/overlay/voices.ts';
import { DEFAULT_DESIGN } from '../../../src/shared/settings/default-design.ts';

const page = (id: string, more: Partial<SoundPage> = {}): SoundPage => ({
  id,
  place: 'browser',
  ability: 'ready',
  voices: 0,
  preview: false,
  ...more,
});

describe('of several pages', () => {
  const pages = [
    page('tab'),
    page('window', { place: 'app', voices: 3 }),
    page('obs', { place: 'obs' }),
    page('obs2', { place: 'obs' }),
  ];
  it('OBS is heard, and of two in OBS the one that came first', () => {
    expect(speakerAmong(pages, null)).toBe('obs');
  });
  it('only the place that the creator wants is heard', () => {
    expect(speakerAmong(pages, 'app')).toBe('window');
    expect(speakerAmong([page('tab')], 'obs')).toBeNull();
  });
  it('one that may sound comes before one that is blocked, which is better than none', () => {
    const blocked = page('obs', { place: 'obs', ability: 'blocked' });
    expect(speakerAmong([blocked, page('tab')], null)).toBe('tab');
    expect(speakerAmong([blocked], null)).toBe('obs');
  });
  it('one with ?sound=off and the frame of the editor are never heard', () => {
    const silent = [page('a', { ability: 'off' }), page('b', { preview: true })];
    expect(speakerAmong(silent, null)).toBeNull();
    expect(testerAmong(silent, null)?.id).toBe('b');
  });
  it('one with a voice speaks, also when another one sounds', () => {
    expect(talkerAmong(pages, null)).toBe('window');
    expect(talkerAmong(pages, 'obs')).toBe('window');
    expect(talkerAmong([page('tab')], null)).toBeNull();
  });
});

describe('when all voices are taken', () => {
  const voice = (id: number, more: Partial<Voice> = {}): Voice => ({
    id,
    tier: 2,
    sound: `s${id}`,
    gain: 0.5,
    since: id,
    ...more,
  });
  const full = Array.from({ length: VOICES_MOST }, (_, id) => voice(id));
  const next = { tier: 2, sound: 'new', gain: 0.5, since: 9_000 } as const;
  it('the quietest of the lowest tier makes way, then the oldest', () => {
    expect(admitVoice(full, next)).toEqual({ plays: true, stolen: 0 });
    const quiet = full.map((one) => (one.id === 4 ? { ...one, gain: 0.1 } : one));
    expect(admitVoice(quiet, next).stolen).toBe(4);
    const small = quiet.map((one) => (one.id === 5 ? { ...one, tier: 1 as const } : one));
    expect(admitVoice(small, next).stolen).toBe(5);
  });
  it('a large alert is never cut for a small one', () => {
    const large = full.map((one) => ({ ...one, tier: 5 as const }));
    expect(admitVoice(large, next).plays).toBe(false);
  });
  it('the same sound does not begin twice at once', () => {
    const same = [voice(1, { sound: 'new', since: 9_000 - APART + 1 })];
    expect(admitVoice(same, next).plays).toBe(false);
    expect(admitVoice(same, { ...next, since: 9_001 }).plays).toBe(true);
  });
  it('silence takes no voice', () => {
    expect(admitVoice([], { ...next, gain: 0 }).plays).toBe(false);
  });
});

describe('a sound of the creator’s', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  it.each([
    ['audio/ogg', `OggS${'\0'.repeat(24)}\x01vorbis`, 'ogg'],
    ['audio/ogg', `OggS${'\0'.repeat(24)}OpusHead`, 'ogg'],
    ['audio/mpeg', 'ID3\x04', 'mp3'],
    ['audio/mpeg', '\xff\xfb\x90\x64', 'mp3'],
    ['audio/wav', 'RIFF\x24\0\0\0WAVEfmt ', 'wav'],
  ])('is known as %s by its content', (type, content, ending) => {
    const found = soundTypeOf(bytes(content));
    expect(found).toBe(type);
    if (found !== null) expect(soundEnding(found)).toBe(ending);
  });
  it.each([
    `OggS${'\0'.repeat(24)}\x80theora`,
    'RIFF\x24\0\0\0WEBPVP8 ',
    '\xff\xfe<\0s\0',
    '\xff\xd8\xff\xe0',
    '<script>',
    '',
  ])('is refused when it is none: %j', (content) => {
    expect(soundTypeOf(bytes(content))).toBeNull();
  });

  it('is gone from everything that played it once it is removed', () => {
    const id = '0123456789abcdef.mp3';
    const { sound } = DEFAULT_DESIGN;
    const [one, , three, four, five] = sound.tiers;
    const design = {
      ...DEFAULT_DESIGN,
      sounds: [{ id, name: 'a.mp3', type: 'audio/mpeg' as const, bytes: 1 }],
      sound: {
        ...sound,
        tiers: [one, { sound: id, volume: 40 }, three, four, five] as typeof sound.tiers,
        gifts: [{ id: '5655', name: 'Rose', sound: id, volume: 100 }],
      },
    };
    expect(soundOf(design.sound, '5655', 4).sound).toBe(id);
    const without = withoutSound(design, id);
    expect(without.sounds).toEqual([]);
    expect(without.sound).toEqual(sound);
    expect(soundOf(without.sound, '5655', 4).sound).toBe('fanfare');
  });

  it('is as loud as the tier and the whole allow', () => {
    const { sound } = DEFAULT_DESIGN;
    const full = { ...sound, volume: 100 };
    expect(gainOf(full, { sound: 'bell', volume: 100 })).toBe(1);
    expect(gainOf(full, { sound: 'bell', volume: 50 })).toBeLessThan(0.5);
    expect(gainOf(full, { sound: null, volume: 100 })).toBe(0);
    expect(gainOf({ ...full, on: false }, { sound: 'bell', volume: 100 })).toBe(0);
    expect(gainOf({ ...full, volume: 0 }, { sound: 'bell', volume: 100 })).toBe(0);
  });
});
