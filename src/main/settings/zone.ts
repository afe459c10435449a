/** Whether this machine's zone data knows the IANA name; null stands for the computer's own zone. */
export function isKnownZone(timeZone: string | null): boolean {
  if (timeZone === null) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
