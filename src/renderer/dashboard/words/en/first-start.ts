export const firstStart = {
  title: 'Welcome to Carat',
  intro: 'Three steps, each can be skipped. You find everything again in Overlay and Settings.',
  step: (now: number, all: number) => `Step ${now} of ${all}`,
  skip: 'Skip this step',
  next: 'Next',
  back: 'Back',
  done: 'Finish',
  dismiss: 'Skip all steps',
  source: {
    title: 'Where do your gifts come from?',
    body: 'TikFinity on this computer passes on the gifts of your LIVE. Start its desktop app, then switch it on here.',
    other:
      'Another program can send gifts over the local API. Its address and key are in Settings.',
    turnOn: 'Use TikFinity',
  },
  obs: {
    title: 'How does OBS get the overlay?',
    body: 'Copy the address, add a Browser source in OBS, paste it there.',
  },
  test: {
    title: 'See it once',
    body: 'Send a test gift. It plays on the overlay and never enters the ledger.',
  },
};
