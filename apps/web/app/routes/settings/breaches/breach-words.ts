import type { Breach, BreachEventKind, BreachException, BreachKind, BreachRisk } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

export const kindWords: Record<BreachKind, () => string> = {
  confidentiality: m.breach_kind_confidentiality,
  integrity: m.breach_kind_integrity,
  availability: m.breach_kind_availability,
};
export const riskWords: Record<BreachRisk, () => string> = {
  none: m.breach_risk_none,
  risk: m.breach_risk_risk,
  high: m.breach_risk_high,
};
export const riskHelp: Record<BreachRisk, () => string> = {
  none: m.breach_risk_none_help,
  risk: m.breach_risk_risk_help,
  high: m.breach_risk_high_help,
};
export const exceptionWords: Record<BreachException, () => string> = {
  a: m.breach_exception_a,
  b: m.breach_exception_b,
  c: m.breach_exception_c,
};
export const eventWords: Record<BreachEventKind, () => string> = {
  recorded: m.breach_event_recorded,
  changed: m.breach_event_changed,
  assessed: m.breach_event_assessed,
  letterWritten: m.breach_event_letter,
  notified: m.breach_event_notified,
  peopleDecided: m.breach_event_people,
  announcementDrafted: m.breach_event_draft,
  measureAdded: m.breach_event_measure,
  measureDone: m.breach_event_measure_done,
  timeShort: m.breach_event_short,
  timeOver: m.breach_event_over,
  closed: m.breach_event_closed,
};
export const lackWords: Record<Breach['lacks'][number], () => string> = {
  assessment: m.breach_lacks_assessment,
  notification: m.breach_lacks_notification,
  people: m.breach_lacks_people,
  measures: m.breach_lacks_measures,
};

/** The words with their keys, as choices. */
export const choicesOf = <K extends string>(words: Record<K, () => string>) =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value]() }));
