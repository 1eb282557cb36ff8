import type { BreachKind, DataCategory, Language } from '@redlich/contract';
import { dueAt } from '../breach.ts';
import type { LetterFacts } from './letter-facts.ts';
import { categoryWords, kindWords, momentIn, numberIn } from './letter-words.ts';

const list = (items: string[], none: string) => (items.length === 0 ? none : items.join(', '));

/**
 * The notification as it is proposed, with every item of GDPR Art. 33(3); what is not known yet says so and follows, as
 * paragraph 4 allows. Pure.
 */
export function proposeAuthorityLetter(language: Language, facts: LetterFacts): string {
  return language === 'de' ? german(facts) : english(facts);
}

const contactOf = ({ dpo, controller }: LetterFacts): string | undefined => {
  const party = dpo ?? controller;
  return party ? [party.name, party.email].filter(Boolean).join(', ') : undefined;
};
const isLate = ({ breach, now }: LetterFacts) => (breach.notifiedAt ?? now) > dueAt(breach.noticedAt);

function german(facts: LetterFacts): string {
  const { breach, controller, recipient } = facts;
  const later = 'noch nicht bekannt; wir reichen es nach (Art. 33 Abs. 4 DSGVO)';
  const about = (count: number | null) => (count === null ? later : `ungefähr ${numberIn('de', count)}`);
  const kinds = breach.kinds.map((kind) => kindWords.de[kind as BreachKind]);
  const categories = breach.dataCategories.map((one) => categoryWords.de[one as DataCategory]);
  return [
    `Meldung einer Verletzung des Schutzes personenbezogener Daten nach Art. 33 DSGVO: ${breach.title}`,
    'Sehr geehrte Damen und Herren,',
    `${controller?.name ?? 'wir'} ${controller ? 'meldet' : 'melden'} Ihnen eine Verletzung des Schutzes personenbezogener Daten.`,
    `1. Kenntnis: Die Verletzung wurde uns am ${momentIn('de', breach.noticedAt)} bekannt.`,
    `2. Art der Verletzung: ${list(kinds, later)}.\n${breach.what}`,
    ...(recipient ? [`Sie ereignete sich bei unserem Dienstleister ${recipient.name}.`] : []),
    `3. Kategorien der Daten: ${list(categories, later)}.\nBetroffene Personen: ${about(breach.peopleCount)}.\nBetroffene Datensätze: ${about(breach.recordsCount)}.`,
    `4. Anlaufstelle für weitere Informationen: ${contactOf(facts) ?? later}.`,
    `5. Wahrscheinliche Folgen: ${breach.consequences || later}`,
    `6. Ergriffene oder vorgeschlagene Maßnahmen: ${breach.measures || later}`,
    ...(isLate(facts)
      ? [`7. Gründe für die Meldung nach mehr als 72 Stunden: ${breach.lateReasons || '[Bitte Gründe nennen]'}`]
      : []),
    'Mit freundlichen Grüßen',
    controller?.name ?? '',
  ]
    .join('\n\n')
    .trim();
}

function english(facts: LetterFacts): string {
  const { breach, controller, recipient } = facts;
  const later = 'not known yet; we will provide it later (GDPR Art. 33(4))';
  const about = (count: number | null) => (count === null ? later : `about ${numberIn('en', count)}`);
  const kinds = breach.kinds.map((kind) => kindWords.en[kind as BreachKind]);
  const categories = breach.dataCategories.map((one) => categoryWords.en[one as DataCategory]);
  return [
    `Notification of a personal data breach under GDPR Art. 33: ${breach.title}`,
    'Dear Sir or Madam,',
    `${controller?.name ?? 'We'} ${controller ? 'notifies' : 'notify'} you of a breach of the protection of personal data.`,
    `1. Awareness: we became aware of the breach on ${momentIn('en', breach.noticedAt)} (Berlin time).`,
    `2. Nature of the breach: ${list(kinds, later)}.\n${breach.what}`,
    ...(recipient ? [`It happened at our service provider ${recipient.name}.`] : []),
    `3. Categories of data: ${list(categories, later)}.\nPeople concerned: ${about(breach.peopleCount)}.\nRecords concerned: ${about(breach.recordsCount)}.`,
    `4. Contact point for more information: ${contactOf(facts) ?? later}.`,
    `5. Likely consequences: ${breach.consequences || later}`,
    `6. Measures taken or proposed: ${breach.measures || later}`,
    ...(isLate(facts)
      ? [`7. Reasons for notifying after more than 72 hours: ${breach.lateReasons || '[please give reasons]'}`]
      : []),
    'Yours faithfully',
    controller?.name ?? '',
  ]
    .join('\n\n')
    .trim();
}
