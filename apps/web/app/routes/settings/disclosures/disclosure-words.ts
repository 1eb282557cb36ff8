import type { Disclosure, NoticeOccasion, RecipientNotice } from '@redlich/contract';
import { count, day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { dataCategoryWords } from '../registers/choice-words.ts';

export const occasionWords: Record<NoticeOccasion, () => string> = {
  rectification: m.notice_occasion_rectification,
  erasure: m.notice_occasion_erasure,
  restriction: m.notice_occasion_restriction,
};

export const noticeName = ({ occasion, recipient }: Pick<RecipientNotice, 'occasion' | 'recipient'>): string =>
  m.recipient_notice_named({ occasion: occasionWords[occasion](), recipient: recipient.name });

/** Whom a notice is about; a person who is gone by what is kept until the recipient was told. */
export const aboutWords = ({ customer, about }: Pick<RecipientNotice, 'customer' | 'about'>): string =>
  customer === null ? about || m.recipient_notice_gone() : customer.name;

export const dataWords = ({ categories }: Pick<RecipientNotice, 'categories'>): string =>
  categories.map((category) => dataCategoryWords[category]()).join(', ');

const toldWords = {
  event: m.recipient_notice_told_event,
  mail: m.recipient_notice_told_mail,
  paper: m.recipient_notice_told_paper,
};
const exceptedWords = {
  impossible: m.recipient_notice_impossible,
  disproportionate: m.recipient_notice_disproportionate,
};

/** How a notice stands, in a word. */
export function noticeStanding({ way, exception, mail, overdue, byEvent }: RecipientNotice): {
  tone: 'good' | 'warn' | 'bad' | 'plain';
  text: string;
} {
  if (way !== null) return { tone: 'good', text: toldWords[way]() };
  if (exception !== null) return { tone: 'plain', text: exceptedWords[exception]() };
  if (mail === 'queued') return { tone: 'plain', text: m.recipient_notice_mailing() };
  if (mail !== null) return { tone: 'bad', text: m.recipient_notice_mail_failed() };
  if (overdue) return { tone: 'bad', text: m.recipient_notice_overdue() };
  return byEvent
    ? { tone: 'plain', text: m.recipient_notice_by_event() }
    : { tone: 'warn', text: m.recipient_notice_open() };
}

export const timesWords = ({ times, firstAt }: Pick<Disclosure, 'times' | 'firstAt'>): string =>
  times === 1 ? m.disclosure_times_one() : m.disclosure_times({ count: count(times), date: day(firstAt) });

export function originWords({ origin, recordedBy }: Pick<Disclosure, 'origin' | 'recordedBy'>): string {
  if (origin === 'automatic') return m.disclosure_automatic();
  return recordedBy === null ? m.disclosure_recorded_somebody() : m.disclosure_recorded({ name: recordedBy.name });
}
