import {
  retentionCategorySchema,
  type Claim,
  type Language,
  type MissingItem,
  type NoticeDocument,
  type Registers,
} from '@redlich/contract';
import { rightNames } from './sections/rights.ts';
import { sentencesOf } from './sentences.ts';

interface RequiredItem {
  id: string;
  article: string;
  name: Record<Language, string>;
  /** Whether a claim says it. */
  said: (claim: Claim) => boolean;
  /** Without: always required. */
  when?: (registers: Registers) => boolean;
}

const by =
  (control: string, about?: string) =>
  (claim: Claim): boolean =>
    claim.control === control && (about === undefined || claim.about === about);

const rests = (basis: string) => (registers: Registers) =>
  registers.activities.some(({ legalBasis }) => legalBasis === basis);

const rightWords: Record<(typeof rightNames)[number], { article: string; de: string; en: string }> = {
  access: { article: 'Art. 15', de: 'Recht auf Auskunft', en: 'right of access' },
  rectification: { article: 'Art. 16', de: 'Recht auf Berichtigung', en: 'right to rectification' },
  erasure: { article: 'Art. 17', de: 'Recht auf Löschung', en: 'right to erasure' },
  restriction: { article: 'Art. 18', de: 'Recht auf Einschränkung', en: 'right to restriction' },
  portability: { article: 'Art. 20', de: 'Recht auf Datenübertragbarkeit', en: 'right to data portability' },
};

const retentionWords: Record<string, { de: string; en: string }> = {
  closedTickets: { de: 'Löschfrist für Anfragen', en: 'period for requests' },
  rawMails: { de: 'Löschfrist für eingegangene E-Mails', en: 'period for e-mails as received' },
  auditLog: { de: 'Löschfrist für das Protokoll der Bearbeitung', en: 'period for the log of changes' },
  deliveryLog: { de: 'Löschfrist für das Versandprotokoll', en: 'period for the log of sent messages' },
  readAccessLog: { de: 'Löschfrist für das Leseprotokoll', en: 'period for the log of reading' },
  accessLog: { de: 'Löschfrist für das Zugriffsprotokoll', en: 'period for the access log' },
  consentProof: { de: 'Löschfrist für den Nachweis von Einwilligungen', en: 'period for proof of consent' },
};

/** What GDPR Art. 13 and 14 ask for, each with the claims that say it. */
export const requiredItems: readonly RequiredItem[] = [
  {
    id: 'controller',
    article: 'Art. 13(1)(a)',
    name: { de: 'Verantwortlicher mit Anschrift', en: 'controller with address' },
    said: (claim) => claim.control === 'K3' && Boolean(claim.statement['street']) && Boolean(claim.statement['email']),
  },
  {
    id: 'dpo',
    article: 'Art. 13(1)(b)',
    name: { de: 'Datenschutzbeauftragte Stelle', en: 'data protection officer' },
    said: by('K4'),
    when: (registers) => !registers.dpoNotRequired,
  },
  {
    id: 'purposes',
    article: 'Art. 13(1)(c)',
    name: { de: 'Zwecke und Rechtsgrundlagen', en: 'purposes and legal grounds' },
    said: (claim) => claim.control === 'K6' && Boolean(claim.statement['legalBasis']),
  },
  {
    id: 'interest',
    article: 'Art. 13(1)(d)',
    name: { de: 'Berechtigtes Interesse', en: 'legitimate interest' },
    said: (claim) =>
      claim.control === 'K6' && Boolean(claim.statement['interestDe']) && Boolean(claim.statement['interestEn']),
    when: rests('legitimateInterest'),
  },
  {
    id: 'recipients',
    article: 'Art. 13(1)(e)',
    name: { de: 'Empfänger', en: 'recipients' },
    said: by('K12'),
  },
  {
    id: 'transfers',
    article: 'Art. 13(1)(f)',
    name: { de: 'Übermittlung in Drittländer', en: 'transfers to third countries' },
    said: by('K13'),
    when: ({ recipients }) => recipients.length > 0,
  },
  ...retentionCategorySchema.options.map((category) => ({
    id: `retention.${category}`,
    article: 'Art. 13(2)(a)',
    name: retentionWords[category] ?? { de: category, en: category },
    said: by('K17', category),
  })),
  {
    id: 'retention.profile',
    article: 'Art. 13(2)(a)',
    name: { de: 'Dauer für Profile', en: 'period for profiles' },
    said: by('K17', 'profile'),
  },
  ...rightNames.map((right) => ({
    id: `rights.${right}`,
    article: `Art. 13(2)(b), ${rightWords[right].article}`,
    name: rightWords[right],
    said: by('K20', right),
  })),
  {
    id: 'objection',
    article: 'Art. 13(2)(b), Art. 21',
    name: { de: 'Widerspruchsrecht', en: 'right to object' },
    said: by('K41'),
    when: rests('legitimateInterest'),
  },
  {
    id: 'withdrawal',
    article: 'Art. 13(2)(c)',
    name: { de: 'Widerruf der Einwilligung', en: 'withdrawal of consent' },
    said: by('K31'),
    when: rests('consent'),
  },
  {
    id: 'complaint',
    article: 'Art. 13(2)(d)',
    name: { de: 'Beschwerde bei der Aufsichtsbehörde', en: 'complaint to the supervisory authority' },
    said: (claim) => claim.control === 'K22' && Boolean(claim.statement['street']),
  },
  {
    id: 'provision',
    article: 'Art. 13(2)(e)',
    name: { de: 'Pflichtangaben und Folgen', en: 'mandatory data and consequences' },
    said: by('K37'),
  },
  {
    id: 'automated',
    article: 'Art. 13(2)(f)',
    name: { de: 'Automatisierte Entscheidungen', en: 'automated decisions' },
    said: by('K36'),
  },
  {
    id: 'source',
    article: 'Art. 14(2)(f)',
    name: { de: 'Herkunft der Daten', en: 'source of the data' },
    said: by('K10'),
  },
];

/** `Art. 13(1)(a)` as each language cites it. */
export const articleIn = (article: string, language: Language): string =>
  language === 'en'
    ? `${article} GDPR`
    : `${article.replaceAll(/\((\d)\)/g, ' Abs. $1').replaceAll(/\(([a-z])\)/g, ' Buchst. $1')} DSGVO`;

/** What the law asks for and no sentence of the document says, named in the document's language. */
export function missingItems(document: NoticeDocument, registers: Registers): MissingItem[] {
  const claims = sentencesOf(document).flatMap((sentence) => sentence.claims);
  return requiredItems
    .filter(({ when, said }) => (when?.(registers) ?? true) && !claims.some(said))
    .map(({ id, article, name }) => ({
      id,
      article: articleIn(article, document.language),
      name: name[document.language],
    }));
}
