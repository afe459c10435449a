import { counted } from '../plural.ts';

/** What is wrong, and what to do about it, or what the button does. */
type ObsFindingWords = (
  source: string,
  detail: string,
) => { readonly title: string; readonly text: string };

const findings = {
  'other-computer': () => ({
    title: 'OBS runs on another computer.',
    text: 'The overlay’s address works on this computer only. Run OBS here, or capture the overlay window and send that picture over.',
  }),
  'no-browser': () => ({
    title: 'This OBS has no browser source.',
    text: 'Install OBS from obsproject.com or Flathub, or open the overlay window and capture it.',
  }),
  missing: () => ({
    title: 'The overlay is not in OBS yet.',
    text: 'Choose a scene below and add it.',
  }),
  elsewhere: (_source, scene) => ({
    title: `The scene “${scene}” is on air, and has no overlay.`,
    text: 'Add it to this scene as well, or change the scene in OBS.',
  }),
  'other-port': (source) => ({
    title: `“${source}” opens an old address.`,
    text: 'Carat had another port when it was added.',
  }),
  'old-key': (source) => ({
    title: `“${source}” has an old key.`,
    text: 'Keys were made anew since it was added, so it gets no gifts.',
  }),
  'no-key': (source) => ({
    title: `“${source}” has no key.`,
    text: 'The end of the address is missing, so it gets no gifts.',
  }),
  hidden: (source) => ({
    title: `“${source}” is hidden.`,
    text: 'Its eye is closed in OBS, or that of its group.',
  }),
  covered: (source, above) => ({
    title: `“${above}” may cover “${source}”.`,
    text: 'It stands above it in the scene and is as large.',
  }),
  'off-canvas': (source) => ({
    title: `“${source}” stands beside the picture.`,
    text: 'Nothing of it is inside of the canvas.',
  }),
  'wrong-size': (source, sizes) => ({
    title: `“${source}” does not have the size of the picture.`,
    text: `Its page is ${sizes.split(', ')[0]}, the canvas of OBS ${sizes.split(', ')[1]}. Alerts look blurred or cut off.`,
  }),
  twice: (source) => ({
    title: `“${source}” shows what another source shows already.`,
    text: 'Viewers see and hear each alert twice. Hide one of them in OBS.',
  }),
  'audio-off': (source) => ({
    title: `OBS does not control the sound of “${source}”.`,
    text: 'Alerts sound from your speakers. With OBS in control they get a slider in its mixer.',
  }),
} satisfies Record<string, ObsFindingWords>;

/** The assistant for OBS on the Overlay page. */
export const obs = {
  title: 'OBS assistant',
  intro:
    'Carat can add the overlay to OBS and see what is wrong with it. In OBS open Tools › WebSocket Server Settings, switch the server on, and copy the password from Show Connect Info.',
  address: 'Address',
  addressError: 'A host and a port, for instance 127.0.0.1:4455.',
  password: 'Password',
  passwordKept: 'Left empty, the one that was entered stays.',
  connect: 'Connect',
  cancel: 'Cancel',
  check: 'Check OBS',
  checking: 'Asking OBS …',
  change: 'Change',
  forget: 'Forget',
  at: (address: string) => `WebSocket server at ${address}`,
  where: {
    none: 'Without a password.',
    kept: 'The password is in your system’s key store.',
    'this-run': 'The password is forgotten when you quit Carat.',
  },
  noStore:
    'Your system has no key store that Carat can use, so the password has to be entered again after the next start.',
  version: (version: string) => `OBS ${version}`,
  good: 'Viewers see the overlay.',
  goodText: (scene: string) => `It is shown in “${scene}”, at the size of the picture.`,
  finding: findings as Readonly<Record<keyof typeof findings, ObsFindingWords>>,
  mend: {
    address: 'Use the new address',
    show: 'Show it',
    front: 'Bring to front',
    fit: 'Fit to the picture',
    size: 'Use that size',
    audio: 'Let OBS control it',
    refresh: 'Refresh',
  },
  sources: 'In OBS',
  scenesOf: (scenes: readonly string[]) =>
    scenes.length === 0 ? 'in no scene' : `in ${scenes.join(', ')}`,
  onAir: 'on air',
  refreshOf: (source: string) => `Refresh: ${source}`,
  add: {
    title: 'Add the overlay',
    stage: 'What',
    alertsOnly: 'Alerts alone',
    scene: 'To the scene',
    audio: 'Sound through OBS',
    audioHint: 'Alerts get a slider in the mixer of OBS.',
    button: 'Add to OBS',
    size: (width: number, height: number) => `${width} × ${height}, as your canvas`,
  },
  /** Which stage an address asks for. */
  stageOf: {
    stage: 'Stage',
    gone: (first: string) =>
      `Its stage was removed, so viewers see “${first}”. Copy an address under Stages into OBS.`,
  },
  pages: {
    steps: { received: 'Received', booked: 'Booked', shown: 'Shown' },
    name: {
      stage: 'Stage',
      alerts: 'Alerts',
      goal: 'Goal',
      top: 'Top gifters',
      latest: 'Latest gifts',
      totals: 'Totals',
      rain: 'Rain',
      combo: 'Combo',
    } as Readonly<Record<string, string>>,
    place: { obs: 'in OBS', app: 'in the overlay window', browser: 'in a browser' },
    since: (time: string) => `since ${time}`,
    last: (gift: string, time: string) => `Last shown: ${gift}, ${time}`,
    lastUnnamed: (time: string) => `Last shown ${time}`,
    nothing: 'Has shown nothing yet',
    shown: (alerts: number) => counted(alerts, 'alert', 'alerts'),
    dropped: (share: string) => `${share} of frames dropped`,
    smooth: 'no frames dropped',
    more: (pages: number) => `and ${counted(pages, 'more page', 'more pages')}`,
    finding: {
      idle: 'Nothing has been received yet. Send a test gift to see the way.',
      'not-booked':
        'Gifts are received but not booked: look at the ledger’s message at the top of the window.',
      'no-page':
        'Gifts are booked, but no overlay page is connected: open the address in OBS, or refresh its source there.',
      held: 'Alerts are paused. What has come meanwhile is shown when you go on.',
      'not-shown':
        'Gifts are booked, but the pages have shown nothing for over a minute: refresh the source in OBS.',
      fine: 'Gifts are received, booked and shown.',
    },
  },
};
