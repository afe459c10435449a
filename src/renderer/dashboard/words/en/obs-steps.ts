/** Adding the overlay to OBS by hand. What is quoted is what OBS says in English. */
export const obsSteps = {
  title: 'Add it in OBS by hand',
  steps: {
    sources: {
      text: 'Press + under Sources.',
      picture: 'The Sources panel of OBS, with its plus button marked',
    },
    kind: {
      text: 'Choose Browser, and give it any name.',
      picture: 'The list of kinds of sources, with Browser marked',
    },
    page: {
      text: 'Paste the address, and enter the width and height of your canvas.',
      picture: 'The settings of the source, with URL, width and height marked',
    },
    sound: {
      text: 'Tick “Control audio via OBS”, and press OK.',
      picture: 'Further down in the settings, with the box for the sound and OK marked',
    },
  },
  /** As they stand in OBS. */
  labels: {
    sources: 'Sources',
    image: 'Image',
    browser: 'Browser',
    media: 'Media Source',
    url: 'URL',
    width: 'Width',
    height: 'Height',
    audio: 'Control audio via OBS',
    ok: 'OK',
  },
  after:
    'Then send a test gift. The background is transparent by itself: no colour filter is needed.',
  linux: 'On Linux OBS from Flathub has the browser source; the package of Debian does not.',
  window: 'Capture the overlay window instead',
};
