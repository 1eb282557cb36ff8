import { count } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';

/** A span of seconds, as short as it gets: `42 s`, `5 min`, `3 h`. */
export function span(seconds: number): string {
  if (seconds < 120) return m.console_seconds({ count: count(seconds) });
  if (seconds < 7_200) return m.console_minutes({ count: count(Math.floor(seconds / 60)) });
  return m.console_hours({ count: count(Math.floor(seconds / 3_600)) });
}
