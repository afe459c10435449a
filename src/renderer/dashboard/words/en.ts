import { backups } from './en/backups.ts';
import { common } from './en/common.ts';
import { earnings } from './en/earnings.ts';
import { eligibility } from './en/eligibility.ts';
import { failures } from './en/failures.ts';
import { firstStart } from './en/first-start.ts';
import { giftFields } from './en/gift-fields.ts';
import { gifters } from './en/gifters.ts';
import { gifts } from './en/gifts.ts';
import { guide } from './en/guide.ts';
import { income } from './en/income.ts';
import { ledger } from './en/ledger.ts';
import { live } from './en/live.ts';
import { obs } from './en/obs.ts';
import { obsSteps } from './en/obs-steps.ts';
import { overlay } from './en/overlay.ts';
import { redemption } from './en/redemption.ts';
import { rehearsal } from './en/rehearsal.ts';
import { reports } from './en/reports.ts';
import { sessions } from './en/sessions.ts';
import { settings } from './en/settings.ts';
import { sound } from './en/sound.ts';
import { testGift } from './en/test-gift.ts';

/** English. Each page has its part; nothing is said that is not in here. */
export const en = {
  common,
  live,
  earnings,
  sessions,
  gifters,
  ledger,
  gifts,
  redemption,
  income,
  eligibility,
  overlay,
  rehearsal,
  sound,
  obs,
  obsSteps,
  guide,
  reports,
  settings,
  backups,
  giftFields,
  testGift,
  firstStart,
  failures,
};
