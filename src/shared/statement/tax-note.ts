/** Threshold of the information returns 1099-NEC and 1099-MISC in the USA, in dollars. */
export function reportingThreshold(year: number): number {
  // For payments made after 2025-12-31: Public Law 119-21, section 70433.
  return year <= 2025 ? 600 : 2_000;
}
