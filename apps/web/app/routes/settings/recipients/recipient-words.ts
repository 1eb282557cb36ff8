import type { Recipient, RecipientCategory } from '@redlich/contract';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { dataCategoryWords } from '../registers/choice-words.ts';

export const categoryWords: Record<RecipientCategory, () => string> = {
  hosting: m.recipient_category_hosting,
  mail: m.recipient_category_mail,
  monitoring: m.recipient_category_monitoring,
  billing: m.recipient_category_billing,
  remoteMaintenance: m.recipient_category_remote,
  communication: m.recipient_category_communication,
  subcontractor: m.recipient_category_subcontractor,
  advice: m.recipient_category_advice,
  authority: m.recipient_category_authority,
  other: m.recipient_category_other,
};

/** What allows a transfer out of the EEA. */
export const mechanismWords: Record<NonNullable<Recipient['transferMechanism']>, () => string> = {
  adequacy: m.transfer_adequacy,
  dpf: m.transfer_dpf,
  scc: m.transfer_scc,
  bcr: m.transfer_bcr,
};

const options = <K extends string>(words: Record<K, () => string>) =>
  Object.entries<() => string>(words).map(([value, label]) => ({ value, label: label() }));
export const categoryOptions = () => options(categoryWords);
export const mechanismOptions = () => options(mechanismWords);
export const receivedOptions = () => options(dataCategoryWords);

/** Whether a recipient is active, in a word. */
export function standingWords({
  standing,
  validUntil,
  activeFrom,
}: Pick<Recipient, 'standing' | 'validUntil' | 'activeFrom'>): {
  tone: 'good' | 'warn' | 'bad' | 'plain';
  text: string;
} {
  if (standing === 'notNeeded') return { tone: 'plain', text: m.standing_not_needed() };
  if (standing === 'unannounced') return { tone: 'warn', text: m.standing_unannounced() };
  if (standing === 'announced') return { tone: 'plain', text: m.standing_announced({ date: day(activeFrom!) }) };
  if (standing === 'missing') return { tone: 'bad', text: m.standing_missing() };
  if (standing === 'expired') return { tone: 'bad', text: m.standing_expired() };
  if (validUntil === null) return { tone: 'good', text: m.standing_valid() };
  return { tone: endsSoon(validUntil) ? 'warn' : 'good', text: m.standing_valid_until({ date: day(validUntil) }) };
}

const soonMs = 60 * 86_400_000;
export const endsSoon = (lastDay: string, now = Date.now()): boolean => Date.parse(lastDay) - now < soonMs;
