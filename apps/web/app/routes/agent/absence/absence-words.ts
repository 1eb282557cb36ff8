import type { Absence, Handover } from '@redlich/contract';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';

/** `bis 12.12.2026 abwesend, Vertretung: Maike Thomsen` */
export function absenceWord({ from, until, replacement, isNow }: Absence): string {
  const span = isNow
    ? m.absence_until_day({ date: day(until) })
    : m.absence_from_until({ from: day(from), until: day(until) });
  return replacement === null ? span : m.absence_with_replacement({ span, name: replacement.name });
}

const reasons: Record<Handover['reason'], () => string> = {
  handedOver: m.absence_handed_over,
  noReplacement: m.absence_why_no_replacement,
  noRight: m.absence_why_no_right,
  tooLong: m.absence_why_too_long,
};
/** Where a ticket is, or why it is nobody's. */
export const handoverWord = (reason: Handover['reason']) => reasons[reason]();

/** Somebody in a list to choose from: the name, and that they are away. */
export const choiceOf = ({ id, name, absence }: { id: string; name: string; absence: Absence | null }) => ({
  value: id,
  label: absence?.isNow ? `${name} (${absenceWord(absence)})` : name,
});
