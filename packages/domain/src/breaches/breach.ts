import { notificationHours, type BreachItem, type BreachRisk, type Breach } from '@redlich/contract';

const hourMs = 3_600_000;

/** The end of the 72 hours: by the clock, weekends and holidays included (GDPR Art. 33(1)). */
export const dueAt = (noticedAt: Date): Date => new Date(noticedAt.getTime() + notificationHours * hourMs);

/** When whoever answers for it is told that a day is left. */
export const shortAt = (noticedAt: Date): Date => new Date(noticedAt.getTime() + (notificationHours - 24) * hourMs);

export interface Decisions {
  noticedAt: Date;
  risk: BreachRisk | null;
  notifiedAt: Date | null;
  peopleDecision: 'tell' | 'exempt' | null;
  announcementId: string | null;
}

/** How it stands with the authority. */
export function authorityState({ noticedAt, risk, notifiedAt }: Decisions): BreachItem['authority'] {
  if (notifiedAt !== null) return notifiedAt > dueAt(noticedAt) ? 'notifiedLate' : 'notified';
  return risk === 'none' ? 'notNeeded' : 'open';
}

/** What has to be done before it can be closed. */
export function lacksOf(decisions: Decisions, openMeasures: number): Breach['lacks'] {
  const { risk, peopleDecision } = decisions;
  return [
    ...(risk === null ? (['assessment'] as const) : []),
    ...(risk !== null && authorityState(decisions) === 'open' ? (['notification'] as const) : []),
    ...(risk === 'high' && peopleDecision === null ? (['people'] as const) : []),
    ...(openMeasures > 0 ? (['measures'] as const) : []),
  ];
}
