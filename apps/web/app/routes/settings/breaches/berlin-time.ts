const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-11-27T14:05`, as the field of the browser has it, in the time of Berlin. */
export const toLocal = (moment: string | number): string => wallClock.format(new Date(moment)).replace(' ', 'T');

/** A moment in RFC 3339 from the field of the browser; empty where it holds none. */
export function fromLocal(local: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(local)) return '';
  const asUtc = Date.parse(`${local.slice(0, 16)}:00Z`);
  if (Number.isNaN(asUtc)) return '';
  const offsetAt = (at: number) => Date.parse(`${toLocal(at)}:00Z`) - at;
  // The offset is that of the moment itself, which is known only once it is taken off.
  return new Date(asUtc - offsetAt(asUtc - offsetAt(asUtc))).toISOString();
}
