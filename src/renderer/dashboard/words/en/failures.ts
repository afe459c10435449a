import type { FailureCatalogue } from '../failure-words.ts';
import { counted } from '../plural.ts';

const SAFE = 'What was booked so far is safe.';
const NOT_BOOKED = 'New gifts are refused until this is mended; senders that repeat lose nothing.';
const NOTHING_BOOKED = 'Nothing was booked.';
const NO_MONEY = 'Nothing was changed, and no amount depends on it.';

/** What happened, what it means for the money, what to do: for each code that a user can meet. */
export const failures: FailureCatalogue = {
  'unknown-call': () => ({
    happened: 'This window and the app do not fit together.',
    meaning: `It asked for something the app does not know. ${SAFE}`,
    todo: 'Quit Carat and start it again.',
  }),
  'file-unreadable': () => ({
    happened: 'The file could not be read.',
    meaning: 'Nothing was changed.',
    todo: 'See whether it is still there and may be opened, then try again.',
  }),
  stopped: () => ({
    happened: 'It was stopped.',
    meaning: 'Nothing was changed.',
    todo: 'Begin again whenever you like.',
  }),
  'import-not-ours': () => ({
    happened: 'This is not a ledger that Carat has exported.',
    meaning: 'Nothing was imported.',
    todo: 'Choose a file that was made by exporting the whole ledger.',
  }),
  'import-newer': () => ({
    happened: 'This file was made by a newer Carat.',
    meaning: 'Nothing was imported.',
    todo: 'Update Carat, then import it again.',
  }),
  'import-damaged': () => ({
    happened: 'This file is not as it was exported.',
    meaning: 'Nothing was imported: a part of a ledger is no ledger.',
    todo: 'Take another copy of the file, or export it again where it comes from.',
  }),
  'import-live': () => ({
    happened: 'You are LIVE.',
    meaning: 'Nothing was imported, so that no gift of this LIVE is lost.',
    todo: 'Import again when the LIVE has ended.',
  }),
  'import-changed': () => ({
    happened: 'The file has changed since you looked at it.',
    meaning: 'Nothing was imported.',
    todo: 'Choose it again and look at what it would do now.',
  }),
  'import-too-large': () => ({
    happened: 'This file is too large to be imported at once.',
    meaning: 'Nothing was imported.',
    todo: 'Split it into files of at most 100,000 rows and import them one after the other.',
  }),
  'transfer-busy': () => ({
    happened: 'Another export or import is still running.',
    meaning: 'Nothing was changed.',
    todo: 'Wait until it is done, or stop it.',
  }),
  'statement-unprinted': () => ({
    happened: 'The statement could not be made into a PDF.',
    meaning: 'Nothing was written. The ledger is not affected.',
    todo: 'Try again. If it happens again, start Carat anew.',
  }),
  'obs-unset': () => ({
    happened: 'Carat does not know where OBS is.',
    meaning: NO_MONEY,
    todo: 'Enter the address of its WebSocket server first.',
  }),
  'obs-unreachable': (detail) => ({
    happened: `Nobody answers at ${detail ?? 'this address'}.`,
    meaning: NO_MONEY,
    todo: 'Start OBS. If it runs, switch on Tools › WebSocket Server Settings › Enable WebSocket server, and compare the port.',
  }),
  'obs-websocket-off': (detail) => ({
    happened: `OBS shows the overlay, but its WebSocket server does not answer at ${detail ?? 'this address'}.`,
    meaning: NO_MONEY,
    todo: 'In OBS switch on Tools › WebSocket Server Settings › Enable WebSocket server, and compare the port.',
  }),
  'obs-password-missing': () => ({
    happened: 'OBS asks for a password.',
    meaning: NO_MONEY,
    todo: 'In OBS open Tools › WebSocket Server Settings › Show Connect Info, copy the password and enter it here.',
  }),
  'obs-password-wrong': () => ({
    happened: 'OBS does not accept this password.',
    meaning: NO_MONEY,
    todo: 'In OBS open Tools › WebSocket Server Settings › Show Connect Info, copy the password and enter it here.',
  }),
  'obs-not-obs': (detail) => ({
    happened: `What answers at ${detail ?? 'this address'} is not a current OBS.`,
    meaning: NO_MONEY,
    todo: 'Compare the port with the one in OBS. Carat needs OBS 28 or newer.',
  }),
  'obs-timeout': (detail) => ({
    happened: `OBS takes too long to answer at ${detail ?? 'this address'}.`,
    meaning: NO_MONEY,
    todo: 'See whether OBS is busy or asks something in a window, then try again.',
  }),
  'obs-lost': () => ({
    happened: 'OBS has ended the connection.',
    meaning: `What was asked may not have been done. ${NO_MONEY}`,
    todo: 'See whether OBS is still running, then try again.',
  }),
  'obs-gone': () => ({
    happened: 'OBS no longer has that scene or source.',
    meaning: NO_MONEY,
    todo: 'Check again and choose from what is there now.',
  }),
  'obs-no-browser': () => ({
    happened: 'This OBS has no browser source.',
    meaning: NO_MONEY,
    todo: 'Install OBS from obsproject.com or Flathub, or open the overlay window and add it as a window capture.',
  }),
  'obs-refused': (detail) => ({
    happened: 'OBS did not do what was asked.',
    meaning: NO_MONEY,
    todo:
      detail === null ? 'Check again.' : `Check again. OBS says: ${detail.replace(/\.?$/, '.')}`,
  }),
  'file-unwritable': (detail) => ({
    happened: 'The file could not be saved.',
    meaning: 'Nothing was written. The ledger is not affected.',
    todo: withDetail('Choose another folder, or free some space on the disk.', detail),
  }),
  'gift-unknown': () => ({
    happened: 'There is no such gift to play again.',
    meaning: 'Nothing was changed. Only the newest gifts can be played again.',
    todo: 'Choose one from the list of the newest gifts.',
  }),
  'rehearsal-live': () => ({
    happened: 'No crowd comes while you are LIVE.',
    meaning: 'Your viewers would see its gifts, and take them for real ones.',
    todo: 'Rehearse before the LIVE. A single gift can be sent at any time.',
  }),
  'rehearsal-coins': (detail) => ({
    happened:
      detail === null
        ? 'There are too few coins in that wallet.'
        : `That wallet is ${counted(Number(detail), 'coin', 'coins')} short.`,
    meaning: 'Nothing was sent, and the wallet is as it was.',
    todo: 'Let the viewer buy coins, or choose a smaller gift.',
  }),
  'bad-input': (detail) => ({
    happened: 'That was not accepted.',
    meaning: 'Nothing was changed.',
    todo: detail === null ? 'Look at the value and try again.' : `Look at this: ${detail}.`,
  }),
  internal: () => ({
    happened: 'Something went wrong inside Carat.',
    meaning: SAFE,
    todo: 'Try again. If it comes back, start Carat again and check the ledger on its page.',
  }),
  'ledger-halted': (detail) => ({
    happened: 'The ledger has stopped taking entries.',
    meaning: `${SAFE} ${NOT_BOOKED}`,
    todo: withDetail('Go back to a backup in Settings, or start Carat again first.', detail),
  }),
  'ledger-newer': () => ({
    happened: 'The ledger was written by a newer Carat.',
    meaning: `This version leaves it alone. ${SAFE} ${NOT_BOOKED}`,
    todo: 'Install the newest Carat.',
  }),
  'ledger-in-use': () => ({
    happened: 'Another Carat has this ledger open.',
    meaning: 'Two may not write one ledger. The other one goes on booking.',
    todo: 'Use the other window, or quit it and start this one again.',
  }),
  'ledger-unreadable': (detail) => ({
    happened: 'The ledger cannot be read.',
    meaning: `It was left as it is, nothing was thrown away. ${NOT_BOOKED}`,
    todo: withDetail('Copy the data folder to a safe place before anything else.', detail),
  }),
  'folder-unwritable': (detail) => ({
    happened: 'Carat may not write to its data folder.',
    meaning: NOT_BOOKED,
    todo: withDetail('Give your account the right to write there, then start again.', detail),
  }),
  'disk-full': () => ({
    happened: 'The disk is full.',
    meaning: `${SAFE} ${NOT_BOOKED}`,
    todo: 'Free some space. Carat goes on by itself.',
  }),
  'disk-error': (detail) => ({
    happened: 'The disk reports an error.',
    meaning: `${SAFE} ${NOT_BOOKED}`,
    todo: withDetail('Copy the data folder to another disk, then check this one.', detail),
  }),
  'port-taken-by-carat': (detail) => ({
    happened: `Another Carat already serves ${port(detail)}.`,
    meaning: 'Gifts and the overlay go to that one. This one receives nothing over the API.',
    todo: 'Quit the other one, or choose another port in Settings and start again.',
  }),
  'port-taken': (detail) => ({
    happened: `Another program uses ${port(detail)}.`,
    meaning: 'OBS cannot load the overlay, and gifts over the local API do not arrive.',
    todo: 'Quit that program, or choose another port in Settings and start Carat again.',
  }),
  'settings-set-aside': (detail) => ({
    happened: 'The settings could not be read.',
    meaning: 'Carat uses its defaults. The ledger is not affected.',
    todo: withDetail('Set what you need again; the old file was kept.', detail),
  }),
  'settings-unwritable': (detail) => ({
    happened: 'The settings could not be saved.',
    meaning: 'The change is lost at the next start. The ledger is not affected.',
    todo: withDetail('See that the disk has space and the data folder may be written to.', detail),
  }),
  'packages-set-aside': (detail) => ({
    happened: 'Your coin packages could not be read.',
    meaning: 'Carat uses the ones it comes with. The ledger is not affected.',
    todo: withDetail('Enter your own prices again; the old file was kept.', detail),
  }),
  'packages-unwritable': (detail) => ({
    happened: 'The coin packages could not be saved.',
    meaning: 'They stay as they were before. The ledger is not affected.',
    todo: withDetail('See that the disk has space and the data folder may be written to.', detail),
  }),
  'design-set-aside': (detail) => ({
    happened: 'The look of your overlay could not be read.',
    meaning: 'The overlay looks as it did at first. The ledger is not affected.',
    todo: withDetail('Arrange it again; the old file was kept.', detail),
  }),
  'design-unwritable': (detail) => ({
    happened: 'The look of your overlay could not be saved.',
    meaning: 'The overlay stays as it was. The ledger is not affected.',
    todo: withDetail('See that the disk has space and the data folder may be written to.', detail),
  }),
  'media-refused': () => ({
    happened: 'That file is not a picture or video that overlays can show.',
    meaning: 'Nothing was changed.',
    todo: 'Take a PNG, JPEG, GIF, WebP or WebM file. Videos need to be WebM; MP4 does not play in OBS.',
  }),
  'sound-refused': () => ({
    happened: 'That file is not a sound that overlays can play.',
    meaning: 'Nothing was changed.',
    todo: 'Take an Ogg, MP3 or WAV file.',
  }),
  'media-too-large': (detail) => ({
    happened: 'That file is too large.',
    meaning: 'Nothing was changed.',
    todo: `Make it smaller than ${megabytes(detail)} and try again.`,
  }),
  'media-full': (detail) => ({
    happened: 'There is no more room for files of your own.',
    meaning: 'Nothing was changed.',
    todo: `Together they may have ${megabytes(detail)}. Remove some first.`,
  }),
  'entry-unknown': () => ({
    happened: 'The ledger has no such entry.',
    meaning: NOTHING_BOOKED,
    todo: 'Look it up in the ledger: it may have another number.',
  }),
  'entry-settled': () => ({
    happened: 'That entry has been dealt with already.',
    meaning: NOTHING_BOOKED,
    todo: 'Look at the entries that answer it. If one of them is wrong, undo that one first.',
  }),
  'not-enough-diamonds': () => ({
    happened: 'There are not that many diamonds available.',
    meaning: NOTHING_BOOKED,
    todo: 'Compare with what TikTok shows, and take fewer or correct the balance first.',
  }),
  'nothing-to-correct': () => ({
    happened: 'TikTok’s number and your ledger’s are the same.',
    meaning: NOTHING_BOOKED,
    todo: 'There is nothing to do.',
  }),
  'price-unknown': () => ({
    happened: 'The price of that gift is not known yet.',
    meaning: NOTHING_BOOKED,
    todo: 'Enter its price first, then try again.',
  }),
  'amount-too-large': () => ({
    happened: 'That amount is larger than the ledger can add up exactly.',
    meaning: NOTHING_BOOKED,
    todo: 'Look for a digit too many.',
  }),
  'session-unknown': () => ({
    happened: 'There is no such session any more.',
    meaning: NO_MONEY,
    todo: 'Go back to the list of sessions: it may have been joined with another.',
  }),
  'session-running': () => ({
    happened: 'That session is still running.',
    meaning: NO_MONEY,
    todo: 'Split and join sessions once the LIVE is over.',
  }),
  'session-not-next': () => ({
    happened: 'These two sessions do not follow each other.',
    meaning: NO_MONEY,
    todo: 'Only a session and the very next one can be joined.',
  }),
  'session-split-outside': () => ({
    happened: 'The session cannot be split there.',
    meaning: NO_MONEY,
    todo: 'Choose a gift of this session, any but the first.',
  }),
  'gifter-unknown': () => ({
    happened: 'Nobody of that kind has sent a gift.',
    meaning: NO_MONEY,
    todo: 'Look for the name in the list of gifters.',
  }),
  'eligibility-set-aside': (detail) => ({
    happened: 'Your follower log could not be read.',
    meaning: 'It begins anew, and so do your conditions. The ledger is not affected.',
    todo: withDetail('Import or enter your numbers again; the old file was kept.', detail),
  }),
  'eligibility-unwritable': (detail) => ({
    happened: 'The follower log could not be saved.',
    meaning: 'Nothing was changed. The ledger is not affected.',
    todo: withDetail('See that the disk has space and the data folder may be written to.', detail),
  }),
  'balance-moved': () => ({
    happened: 'Your balance has changed since you compared it.',
    meaning: 'Nothing was booked: the correction would have been another one.',
    todo: 'Look at the number in TikTok again and compare once more, best when you are not LIVE.',
  }),
  'gaps-set-aside': (detail) => ({
    happened: 'The list of lost connections could not be read.',
    meaning: 'It begins anew. It only helps to explain differences; the ledger is not affected.',
    todo: withDetail('Nothing needs to be done; the old file was kept.', detail),
  }),
  'gaps-unwritable': (detail) => ({
    happened: 'The list of lost connections could not be saved.',
    meaning: 'It only helps to explain differences. The ledger is not affected.',
    todo: withDetail('See that the disk has space and the data folder may be written to.', detail),
  }),
  'zone-unknown': (detail) => ({
    happened: `The time zone ${detail ?? ''} is not known here.`.replace('  ', ' '),
    meaning: 'Days are counted in this computer’s own zone. No amount changes.',
    todo: 'Choose your time zone in Settings.',
  }),
  'backup-no-room': () => ({
    happened: 'There is no room for a backup.',
    meaning: `${SAFE} The backups that are there are kept.`,
    todo: 'Free some space on the disk. Carat tries again by itself.',
  }),
  'backup-failed': () => ({
    happened: 'The backup could not be made.',
    meaning: `${SAFE} The backups that are there are kept.`,
    todo: 'See that the data folder may be written to, then make one again.',
  }),
  'backup-damaged': () => ({
    happened: 'A backup is not in order.',
    meaning:
      'Compared entry by entry it does not agree with itself, so it is not used. The ledger was not changed.',
    todo: 'Use another backup, and check the ledger on its page.',
  }),
  'backup-gone': () => ({
    happened: 'That backup is not there any more.',
    meaning: 'Nothing was changed.',
    todo: 'Choose another one from the list.',
  }),
  'restore-failed': () => ({
    happened: 'The backup could not be put in place.',
    meaning: 'Everything is as it was before.',
    todo: 'Close other programs that may use the data folder, then try again.',
  }),
  'restore-unfinished': (detail) => ({
    happened: 'A restore could not be brought to its end.',
    meaning: 'No file was thrown away, and nothing is booked until it is finished.',
    todo: withDetail('Start Carat again; it goes on where it was.', detail),
  }),
  'source-refused': () => ({
    happened: 'The source refuses the connection.',
    meaning: 'No gifts come in from it. Nothing that was booked is affected.',
    todo: 'See that its app is running and its address is right. Carat goes on trying.',
  }),
  'source-address': (detail) => ({
    happened: 'The source’s address does not work.',
    meaning: 'No gifts come in from it.',
    todo: withDetail('Correct the address in Settings.', detail),
  }),
  'source-overflow': () => ({
    happened: 'The source sent more than could be taken.',
    meaning: 'Some messages were dropped: gifts may be missing from this LIVE.',
    todo: 'Compare this LIVE with what TikTok shows.',
  }),
};

function withDetail(todo: string, detail: string | null): string {
  return detail === null ? todo : `${todo} (${detail})`;
}

function port(detail: string | null): string {
  return detail === null ? 'the port' : `port ${detail}`;
}

function megabytes(bytes: string | null): string {
  return `${Math.round((Number(bytes ?? 0) / 1024 / 1024) * 10) / 10} MB`;
}
