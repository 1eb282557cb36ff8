const minuteMs = 60_000;
const dayMs = 86_400_000;

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  weekday: 'short',
});

/** How a clock on a wall in Berlin shows a moment. */
export function berlinClock(moment: Date) {
  const part = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    date: `${part['year']}-${part['month']}-${part['day']}`,
    minuteOfDay: Number(part['hour']) * 60 + Number(part['minute']),
    weekend: part['weekday'] === 'Sat' || part['weekday'] === 'Sun',
  };
}

/** The moment at which a clock in Berlin shows this minute on the day of `moment`. */
export function atMinute(moment: Date, minuteOfDay: number): Date {
  const midnight = Date.parse(`${berlinClock(moment).date}T00:00:00Z`);
  const guess = new Date(midnight + minuteOfDay * minuteMs);
  // One or two hours east of Greenwich: what the clock shows at the guess tells how far.
  const shown = berlinClock(guess);
  const shownMs = Date.parse(`${shown.date}T00:00:00Z`) + shown.minuteOfDay * minuteMs;
  return new Date(guess.getTime() - (shownMs - guess.getTime()));
}

const firstMinute = 7 * 60 + 35;
const lastMinute = 17 * 60 + 40;

/** The moment itself during working hours (Monday to Friday, 7:35 to 17:40), else one soon after they begin again. */
export function inWorkingHours(moment: Date): Date {
  let at = moment;
  const { minuteOfDay } = berlinClock(at);
  const early = minuteOfDay < firstMinute;
  if (!early && minuteOfDay <= lastMinute && !berlinClock(at).weekend) return at;
  // The distance from the edge becomes minutes of the morning, so that not everything happens at opening time.
  const delay = minuteOfDay % 95;
  if (!early) at = new Date(at.getTime() + dayMs);
  while (berlinClock(at).weekend) at = new Date(at.getTime() + dayMs);
  return new Date(atMinute(at, firstMinute + delay).getTime() + (moment.getTime() % minuteMs));
}
