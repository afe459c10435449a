import { safeText } from '../../../shared/overlay/safe-words.ts';
import type { AlertRules } from '../../../shared/settings/overlay-design.ts';

/** Text from outside as it may be shown. */
export function shownBy({ safeWording, safeWords }: AlertRules): (text: string) => string {
  return safeWording ? (text) => safeText(text, safeWords) : (text) => text;
}
