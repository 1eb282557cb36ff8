import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

// Server and browser must write the same text, so the zone is fixed rather than the machine's.
const timeZone = 'Europe/Berlin';
const tags = { de: 'de-DE', en: 'en-GB' } as const;
type Style = 'day' | 'moment' | 'shortDay';
const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  day: { day: '2-digit', month: '2-digit', year: 'numeric' },
  shortDay: { day: '2-digit', month: '2-digit' },
  moment: { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' },
};
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(iso: string, style: Style): string {
  const locale = getLocale();
  const key = `${locale}.${style}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(tags[locale], { ...styles[style], timeZone });
    formatters.set(key, formatter);
  }
  return formatter.format(new Date(iso));
}

/** `22.11.2026` */
export const day = (iso: string) => format(iso, 'day');
/** `22.11.2026, 14:05` */
export const moment = (iso: string) => format(iso, 'moment');

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How many days are left, the one that has begun included; 0 when it is over. */
export const daysUntil = (iso: string, now = Date.now()): number =>
  Math.max(0, Math.ceil((Date.parse(iso) - now) / dayMs));

/** How long ago, as short as it gets: `jetzt`, `5 Min.`, `3 Std.`, `6 T.`, then the date. `now` in milliseconds. */
export function age(iso: string, now: number): string {
  const passed = Math.max(0, now - Date.parse(iso));
  if (passed < minuteMs) return m.age_now();
  if (passed < hourMs) return m.age_minutes({ count: Math.floor(passed / minuteMs) });
  if (passed < dayMs) return m.age_hours({ count: Math.floor(passed / hourMs) });
  if (passed < 7 * dayMs) return m.age_days({ count: Math.floor(passed / dayMs) });
  return passed < 300 * dayMs ? format(iso, 'shortDay') : day(iso);
}

const ages = {
  de: new Intl.RelativeTimeFormat('de-DE', { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }),
};

/** How long ago, as people say it: `vor 5 Minuten`, `gestern`; the date after a week. `now` in milliseconds. */
export function ago(iso: string, now: number): string {
  const passed = Math.max(0, now - Date.parse(iso));
  const words = ages[getLocale()];
  if (passed < hourMs) return words.format(-Math.floor(passed / minuteMs), 'minute');
  if (passed < dayMs) return words.format(-Math.floor(passed / hourMs), 'hour');
  return passed < 7 * dayMs ? words.format(-Math.floor(passed / dayMs), 'day') : m.on_date({ date: day(iso) });
}

const numbers = {
  whole: { de: new Intl.NumberFormat('de-DE'), en: new Intl.NumberFormat('en-GB') },
  tenths: {
    de: new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 }),
    en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
  },
};

/** `3,4 MB`; sizes in powers of 1000 as file managers show them. */
export function fileSize(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const shown = value < 10 ? numbers.tenths[getLocale()].format(value) : count(Math.round(value));
  return `${shown} ${units[step]}`;
}

/** `12.345` */
export function count(value: number): string {
  return numbers.whole[getLocale()].format(value);
}

/** `4,5`; cut and not rounded, so that a value below a limit never looks like the limit. */
export function decimal(value: number): string {
  return numbers.tenths[getLocale()].format(Math.floor(value * 10) / 10);
}
