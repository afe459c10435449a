const formats = new Map<string, Intl.DateTimeFormat>();

/** The day (`YYYY-MM-DD`) on which an instant falls in a zone. */
export function dayAt(at: number, zone: string): string {
  const format = formats.get(zone) ?? formatIn(zone);
  formats.set(zone, format);
  const parts = format.formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function formatIn(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
}
