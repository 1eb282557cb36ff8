const minuteMs = 60_000;

/** At most so many automatic mails to one person in so many minutes: two machines that answer each other fall silent. */
const caps = [
  { minutes: 10, max: 30 },
  { minutes: 30, max: 60 },
  { minutes: 60, max: 120 },
  { minutes: 180, max: 240 },
  { minutes: 600, max: 360 },
] as const;

/** As far back as the caps look. */
export const capsReachMs = 600 * minuteMs;

/** Whether one more mail stays within the caps, given when the earlier ones were written. */
export function withinCaps(earlier: readonly Date[], now: Date): boolean {
  return caps.every(
    ({ minutes, max }) => earlier.filter((at) => at.getTime() > now.getTime() - minutes * minuteMs).length < max,
  );
}

/** Addresses that machines write from, whatever their headers say. */
const machine =
  /^(mailer-daemon|postmaster|abuse|root|bounces?|listserv|majordomo|(no|do-?not|nicht)-?_?(reply|antworten)|noreply|[\w.-]+-(request|bounces?|owner)|owner-[\w.-]+)(\+.*)?$/i;

export const isMachineAddress = (address: string): boolean => machine.test(address.split('@')[0] ?? '');
