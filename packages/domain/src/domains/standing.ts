import type { DomainState, RecordResult } from '@redlich/contract';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long a domain is still served after it began to fail. */
const graceMs = 7 * dayMs;
/** Looks in a row, half an hour apart at least, before a domain counts as failing. */
const missesUntilFailing = 3;
/** Without an answer nothing is known; after so long that is a miss too. */
const silenceMs = 3 * dayMs;
/** A claim is looked at for about eight days by itself. */
const checksMax = 40;

export interface Standing {
  state: DomainState;
  checks: number;
  misses: number;
  missedAt: Date | null;
  rightAt: Date | null;
  failingSince: Date | null;
  stopsAt: Date | null;
  stoppedAt: Date | null;
}

interface Look {
  txt: RecordResult;
  way: RecordResult;
  /** Whether the platform serves the domain for somebody else; asked only when both records are right. */
  isElsewhere: boolean;
  now: Date;
}

export type Step = Standing & {
  nextCheckAt: Date | null;
  /** What has to happen besides: serve it, warn of it, stop serving it. */
  event: 'verified' | 'failing' | 'stopped' | undefined;
};

const nothingWrong = { misses: 0, missedAt: null, failingSince: null, stopsAt: null, stoppedAt: null };

const after = (now: Date, ms: number) => new Date(now.getTime() + ms);

/** 1, 2, 4 … minutes, at most six hours; then no more. */
function nextOfPending(checks: number, now: Date): Date | null {
  return checks >= checksMax ? null : after(now, Math.min(2 ** Math.min(checks, 10) * minuteMs, 6 * hourMs));
}

/** What a check makes of a domain. One failed look never takes a domain away, and no answer is not a failed look. */
export function afterLook(before: Standing, { txt, way, isElsewhere, now }: Look): Step {
  const right = txt === 'right' && way === 'right';
  const checks = before.checks + 1;
  if (right && !isElsewhere) {
    const event = before.state === 'pending' ? 'verified' : undefined;
    return { ...nothingWrong, state: 'verified', checks: 0, rightAt: now, nextCheckAt: after(now, dayMs), event };
  }
  if (before.state === 'pending')
    return { ...before, checks, nextCheckAt: nextOfPending(checks - 1, now), event: undefined };
  return afterMiss(before, { txt, way, now });
}

function afterMiss(before: Standing, { txt, way, now }: Omit<Look, 'isElsewhere'>): Step {
  const silent = [txt, way].every((result) => result === 'right' || result === 'unanswered');
  const longSilent = before.rightAt === null || now.getTime() - before.rightAt.getTime() >= silenceMs;
  const soon = before.missedAt !== null && now.getTime() - before.missedAt.getTime() < 30 * minuteMs;
  if ((silent && !longSilent) || soon) return { ...before, nextCheckAt: after(now, hourMs), event: undefined };
  const missed = { ...before, misses: before.misses + 1, missedAt: now };
  if (before.state === 'failing' && now >= before.stopsAt!) {
    const anew = { ...nothingWrong, state: 'pending' as const, checks: 0, rightAt: before.rightAt };
    return { ...anew, stoppedAt: now, nextCheckAt: nextOfPending(0, now), event: 'stopped' };
  }
  if (before.state === 'failing') return { ...missed, nextCheckAt: after(now, 6 * hourMs), event: undefined };
  if (missed.misses < missesUntilFailing) return { ...missed, nextCheckAt: after(now, hourMs), event: undefined };
  const failing = { state: 'failing' as const, failingSince: now, stopsAt: after(now, graceMs) };
  return { ...missed, ...failing, nextCheckAt: after(now, 6 * hourMs), event: 'failing' };
}
