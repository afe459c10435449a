import type { Failure } from '../shared/contract/failure.ts';

/** What a failure means and what to do, for a terminal or a native dialog. Pages have their own words. */
export function failureSentence({ code, detail }: Failure): string {
  switch (code) {
    case 'port-taken-by-carat':
      return `Another Carat already serves on port ${detail}. Close it, or choose another port with --port.`;
    case 'port-taken':
      return `Port ${detail} is taken by another program. Close it, or choose another port with --port.`;
    case 'ledger-in-use':
      return 'Another Carat is using this folder, perhaps one without a window. Close it, or choose another folder with --data-dir.';
    case 'folder-unwritable':
      return `Nothing can be written to ${detail ?? 'the data folder'}. Give your account the right to write there, or choose another folder with --data-dir.`;
    case 'settings-set-aside':
      return `The settings could not be read and were kept aside (${detail}); the defaults are in use.`;
    case 'settings-unwritable':
      return `The settings can neither be read nor kept aside (${detail}); the defaults are in use.`;
    case 'packages-set-aside':
      return `The coin packages could not be read and were kept aside (${detail}); the ones Carat comes with are in use.`;
    case 'packages-unwritable':
      return `The coin packages can neither be read nor kept aside (${detail}); the ones Carat comes with are in use.`;
    case 'design-set-aside':
      return `The look of the overlay could not be read and was kept aside (${detail}); the default is in use.`;
    case 'eligibility-set-aside':
      return `The follower log could not be read and was kept aside (${detail}); a new one begins.`;
    case 'eligibility-unwritable':
      return `The follower log can neither be read nor kept aside (${detail}); it begins empty.`;
    case 'restore-unfinished':
      return `A restore could not be brought to its end (${detail}). No file was thrown away; see that the data folder may be written to and start Carat again.`;
    case 'zone-unknown':
      return `The time zone ${detail} is not known here; the computer's own is in use.`;
    default:
      return `Carat can't go on: ${code}${detail === null ? '' : ` (${detail})`}. The file logs/carat.log says more.`;
  }
}
