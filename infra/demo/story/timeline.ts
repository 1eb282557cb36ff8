import { atMinute, berlinClock, inWorkingHours } from './berlin-time.ts';
import type { DemoTicket, Span } from './ticket.ts';

const dayMs = 86_400_000;
const unitMs = { m: 60_000, h: 3_600_000, d: dayMs };

export function spanMs(span: Span): number {
  return Number(span.slice(0, -1)) * unitMs[span.at(-1) as 'm' | 'h' | 'd'];
}

/** Seconds that look like chance and are the same each time. */
const secondsMs = (subject: string, index: number) =>
  ([...subject].reduce((sum, character) => sum + character.charCodeAt(0), index * 17) % 58) * 1000;

/**
 * The moments of a ticket's steps, in order, all before `now`. A start of days and a time of day keeps working hours:
 * a weekend becomes the Thursday or Friday before; steps late in the evening happen the next morning.
 */
export function timeline(ticket: Pick<DemoTicket, 'subject' | 'at' | 'steps'>, now: Date): Date[] {
  const dated = /^(\d+)d (\d+):(\d+)$/.exec(ticket.at);
  if (!dated) return follow(ticket, new Date(now.getTime() - spanMs(ticket.at as Span)), (moment) => moment, now);
  const [days, hours, minutes] = dated.slice(1).map(Number) as [number, number, number];
  for (let back = days; ; back += 1) {
    let day = new Date(now.getTime() - back * dayMs);
    if (berlinClock(day).weekend) day = new Date(day.getTime() - 2 * dayMs);
    const moments = follow(ticket, atMinute(day, hours * 60 + minutes), inWorkingHours);
    if (moments.at(-1)! < now) return moments;
  }
}

function follow(
  { subject, steps }: Pick<DemoTicket, 'subject' | 'steps'>,
  start: Date,
  adjust: (moment: Date) => Date,
  before?: Date,
): Date[] {
  const moments: Date[] = [];
  for (const [index, step] of steps.entries()) {
    const last = moments.at(-1);
    const wanted = last ? new Date(last.getTime() + spanMs(step.after)) : start;
    const moment = last ? adjust(wanted) : wanted;
    moments.push(new Date(moment.getTime() - (moment.getTime() % 60_000) + secondsMs(subject, index)));
  }
  if (before && moments.at(-1)! >= before) throw new Error(`the ticket "${subject}" would go on in the future`);
  return moments;
}
