import type { Summary } from '../measure/summary.ts';
import type { MailResult } from '../works/mail.ts';
import type { WorkResult } from '../works/measure-work.ts';
import { totalOf, type MemoryByService } from '../works/start.ts';
import { coldStartSecondsMax, mailsPerSecondMin, rssMbMax, type Target } from './targets.ts';

export type Verdict = 'met' | 'missed' | '';

/** A line of the report. Numbers that a work has not are left out. */
export interface Row {
  id: string;
  title: string;
  on: string;
  perSecond?: number;
  p50Ms?: number;
  p95Ms?: number;
  p99Ms?: number;
  errors?: number;
  /** per request or mail, by process */
  cpuMs?: Record<string, number>;
  othersCores?: number;
  plain?: Pick<Summary, 'perSecond' | 'p50Ms' | 'cpuMs'>;
  /** p50 through p50 of the same statements straight in Postgres */
  ratio?: number;
  /** what is no rate: seconds, MB */
  value?: string;
  target: string;
  verdict: Verdict;
}

export function workRow({ work, measured, plain }: WorkResult): Row {
  const ratio = plain && plain.p50Ms > 0 ? measured.p50Ms / plain.p50Ms : undefined;
  return {
    id: work.id,
    title: `${work.title}, ${work.via}`,
    on: work.on,
    ...timesOf(measured),
    cpuMs: measured.cpuMs,
    ...(plain && { plain: { perSecond: plain.perSecond, p50Ms: plain.p50Ms, cpuMs: plain.cpuMs } }),
    ...(ratio !== undefined && { ratio }),
    target: wordsOf(work.target),
    verdict: verdictOf(work.target, { perSecond: measured.perSecond, ratio }),
  };
}

const timesOf = ({ perSecond, p50Ms, p95Ms, p99Ms, errors, othersCores }: Summary) => ({
  perSecond,
  p50Ms,
  p95Ms,
  p99Ms,
  errors,
  ...(othersCores !== undefined && { othersCores }),
});

function wordsOf(target: Target | undefined): string {
  const parts = [
    target?.perSecondMin === undefined ? '' : `>= ${target.perSecondMin}/s`,
    target?.ratioMax === undefined ? '' : `ratio <= ${target.ratioMax}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Met only if every part is. */
export function verdictOf(target: Target | undefined, got: { perSecond: number; ratio: number | undefined }): Verdict {
  if (target === undefined) return '';
  const fast = target.perSecondMin === undefined || got.perSecond >= target.perSecondMin;
  const close = target.ratioMax === undefined || (got.ratio !== undefined && got.ratio <= target.ratioMax);
  return fast && close ? 'met' : 'missed';
}

export function mailRow(mail: MailResult, on: string): Row {
  const { accepted, cpuMs, perSecond, wrong } = mail;
  return {
    id: 'W1',
    title: `${mail.mails} mails in, until all are tickets`,
    on,
    perSecond,
    p50Ms: accepted.p50Ms,
    p95Ms: accepted.p95Ms,
    p99Ms: accepted.p99Ms,
    errors: wrong.length,
    cpuMs,
    ...(accepted.othersCores !== undefined && { othersCores: accepted.othersCores }),
    target: `>= ${mailsPerSecondMin}/s`,
    verdict: perSecond >= mailsPerSecondMin ? 'met' : 'missed',
  };
}

export function memoryRow(title: string, memory: MemoryByService): Row {
  const total = totalOf(memory, 'rssMb');
  const each = Object.entries(memory).map(([name, { rssMb }]) => `${name} ${Math.round(rssMb)}`);
  return {
    id: 'W6',
    title: `memory ${title}`,
    on: each.join(', '),
    value: `${Math.round(total)} MB RSS, ${Math.round(totalOf(memory, 'pssMb'))} PSS`,
    target: `<= ${rssMbMax} MB RSS`,
    verdict: total <= rssMbMax ? 'met' : 'missed',
  };
}

export function coldStartRow(seconds: number): Row {
  return {
    id: 'W6',
    title: 'cold start to the first page',
    on: 'database running',
    value: `${seconds.toFixed(2)} s`,
    target: `<= ${coldStartSecondsMax} s`,
    verdict: seconds <= coldStartSecondsMax ? 'met' : 'missed',
  };
}
