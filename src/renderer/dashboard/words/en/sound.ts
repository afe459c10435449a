import type { TriedOutcome } from '../../../../shared/live/sound-state.ts';

const places = { obs: 'OBS', app: 'the overlay window', browser: 'a browser page' } as const;
type Place = keyof typeof places;

const unblock: Readonly<Record<Place, string>> = {
  obs: 'In OBS, open the properties of the source, tick “Control audio via OBS” and press Refresh.',
  app: 'Close the overlay window and open it again.',
  browser: 'Click once on the overlay page: browsers ask for that before a page may sound.',
};

export const sound = {
  title: 'Sound',
  on: 'Sounds for alerts',
  volume: 'Volume',
  where: 'Heard in',
  wheres: { any: 'OBS first', obs: 'OBS only', app: 'Window only', browser: 'Browser only' },
  whereHint: 'Only one page sounds at a time. ?sound=off in an address keeps that page silent.',
  status: {
    off: 'Sound is off.',
    zero: 'The volume is 0, so nothing is heard.',
    noPage: 'No overlay page is connected, so viewers hear nothing.',
    noPageTodo: 'Add the address to OBS or open the overlay window.',
    allOff: 'Every connected page is kept silent by ?sound=off in its address.',
    allOffTodo: 'Take it out of one address, then refresh that page.',
    elsewhere: (place: Place) => `Only ${places[place]} may sound, and it is not connected.`,
    elsewhereTodo: 'Connect it, or choose “OBS first” below.',
    blocked: (place: Place) => `Sound is blocked in ${places[place]}.`,
    blockedTodo: (place: Place) => unblock[place],
    ready: (place: Place) => `Sounds are heard in ${places[place]}.`,
    held: 'Alerts are held back right now, so nothing sounds by itself.',
  },
  tried: (outcome: TriedOutcome, place: Place | null, preview: boolean): string => {
    const where = preview ? 'the preview in the app' : places[place ?? 'browser'];
    switch (outcome) {
      case 'asked':
        return `Trying in ${where} …`;
      case 'played':
        return preview
          ? 'Played in the app only: no page is connected that viewers hear.'
          : `Played in ${where}.`;
      case 'blocked':
        return `Blocked in ${where}. ${unblock[place ?? 'browser']}`;
      case 'muted':
        return 'Nothing to hear: sound is off, its volume is 0, or no sound is chosen.';
      case 'failed':
        return 'That file cannot be played. Remove it and add it again, or choose another sound.';
      case 'no-page':
        return 'Nobody could play it: no overlay page is connected.';
      case 'no-answer':
        return `No answer from ${where}. Refresh it and try again.`;
    }
  },
  size: (tier: number) => `Size ${tier}`,
  soundOf: (name: string) => `Sound of ${name}`,
  volumeOf: (name: string) => `Volume of ${name}`,
  try: 'Try',
  tryOf: (name: string) => `Try ${name}`,
  names: {
    drop: 'Drop',
    chime: 'Chime',
    harp: 'Harp',
    fanfare: 'Fanfare',
    grand: 'Grand',
    coin: 'Coin',
    bell: 'Bell',
    none: 'No sound',
  },
  gifts: 'Gifts with a sound of their own',
  addGift: 'Sound for another gift',
  removeGift: (name: string) => `Remove the sound of ${name}`,
  files: 'Your sounds',
  filesNote: 'Ogg, MP3 or WAV, up to 3 MB. Copied into Carat; the first 30 seconds play.',
  addFile: 'Add sounds',
  removeFile: (name: string) => `Remove ${name}`,
  speech: {
    title: 'Read aloud',
    on: 'Read alerts aloud',
    onHint: 'With a voice of this computer; nothing is sent anywhere.',
    noVoice:
      'No connected page has a voice. OBS on Linux has none: open the overlay window, and let OBS record the computer’s sound.',
    voice: (place: Place) => `Spoken by ${places[place]}.`,
    text: 'Text',
    textHint: 'May name {name}, {gift}, {count} and {coins}.',
    textError: '1 to 120 characters.',
    least: 'Worth at least, in coins',
    perMinute: 'At most per minute',
    longest: 'Longest text, in characters',
    speed: 'Speed in percent',
    blocked: 'Words that are never spoken',
    blockedHint: 'With commas between. Spellings in disguise are found as well.',
    blockedError: 'Up to 200 words of 40 characters.',
  },
};
