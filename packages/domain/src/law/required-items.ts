import type { Language } from '@redlich/contract';

/** What a notice has to say. `when` is absent where it always has to. */
export interface RequiredItem {
  id: string;
  article: string;
  name: Record<Language, string>;
  when?: Record<Language, string>;
  /** Asked for only where data do not come from the person (Art. 14). */
  onlyIndirect?: true;
}

const item = (id: string, article: string, de: string, en: string, when?: [de: string, en: string]): RequiredItem => ({
  id,
  article,
  name: { de, en },
  ...(when && { when: { de: when[0], en: when[1] } }),
});

/** Art. 13, 14 and 26(2) GDPR, in the order of a notice. */
export const requiredItems: readonly RequiredItem[] = [
  item(
    'controller',
    'Art. 13(1)(a)',
    'Name und Kontaktdaten des Verantwortlichen',
    'Name and contact details of the controller',
  ),
  item(
    'jointControllers',
    'Art. 26(2)',
    'Das Wesentliche der Vereinbarung zwischen gemeinsam Verantwortlichen',
    'Essence of the arrangement between joint controllers',
    ['wenn gemeinsam entschieden wird', 'where there are joint controllers'],
  ),
  item('representative', 'Art. 13(1)(a)', 'Vertreter in der Union', 'Representative in the Union', [
    'wenn der Verantwortliche außerhalb der Union sitzt',
    'where the controller is outside the Union',
  ]),
  item(
    'dpo',
    'Art. 13(1)(b)',
    'Kontaktdaten des Datenschutzbeauftragten',
    'Contact details of the data protection officer',
    ['wenn einer zu benennen ist', 'where one has to be designated'],
  ),
  item(
    'purposes',
    'Art. 13(1)(c)',
    'Zwecke und Rechtsgrundlage jeder Verarbeitung',
    'Purposes and legal basis of each processing',
  ),
  item('interest', 'Art. 13(1)(d)', 'Berechtigtes Interesse', 'Legitimate interest', [
    'wenn eine Verarbeitung auf Art. 6 Abs. 1 Buchst. f beruht',
    'where a processing rests on Art. 6(1)(f)',
  ]),
  item('recipients', 'Art. 13(1)(e)', 'Empfänger oder Kategorien von Empfängern', 'Recipients or categories of them', [
    'wenn es Empfänger gibt',
    'where there are any',
  ]),
  item(
    'transfers',
    'Art. 13(1)(f)',
    'Übermittlung in Drittländer, ihre Grundlage und wo eine Kopie der Garantien zu haben ist',
    'Transfers to third countries, what allows them, and where a copy of the safeguards is available',
    ['wenn übermittelt wird', 'where there are any'],
  ),
  item(
    'retention',
    'Art. 13(2)(a)',
    'Speicherdauer oder die Kriterien dafür',
    'Period of storage, or the criteria for it',
  ),
  item('rightOfAccess', 'Art. 13(2)(b), 15', 'Recht auf Auskunft', 'Right of access'),
  item('rightToRectification', 'Art. 13(2)(b), 16', 'Recht auf Berichtigung', 'Right to rectification'),
  item('rightToErasure', 'Art. 13(2)(b), 17', 'Recht auf Löschung', 'Right to erasure'),
  item(
    'rightToRestriction',
    'Art. 13(2)(b), 18',
    'Recht auf Einschränkung der Verarbeitung',
    'Right to restriction of processing',
  ),
  item('rightToObject', 'Art. 13(2)(b), 21', 'Widerspruchsrecht', 'Right to object'),
  item('rightToPortability', 'Art. 13(2)(b), 20', 'Recht auf Datenübertragbarkeit', 'Right to data portability'),
  item(
    'withdrawal',
    'Art. 13(2)(c), 7(3)',
    'Recht, eine Einwilligung jederzeit zu widerrufen',
    'Right to withdraw consent at any time',
    ['wenn eine Verarbeitung auf Einwilligung beruht', 'where a processing rests on consent'],
  ),
  item(
    'complaint',
    'Art. 13(2)(d), 77',
    'Beschwerderecht bei einer Aufsichtsbehörde',
    'Right to lodge a complaint with a supervisory authority',
  ),
  item(
    'provision',
    'Art. 13(2)(e)',
    'Ob die Angaben Pflicht sind und was ohne sie geschieht',
    'Whether data have to be provided, and what follows if they are not',
  ),
  item(
    'automatedDecisions',
    'Art. 13(2)(f), 22',
    'Ob automatisiert entschieden oder ein Profil gebildet wird',
    'Whether decisions are automated or profiles made',
  ),
  { ...item('categories', 'Art. 14(1)(d)', 'Kategorien der Daten', 'Categories of data'), onlyIndirect: true },
  { ...item('origin', 'Art. 14(2)(f)', 'Quelle der Daten', 'Source of the data'), onlyIndirect: true },
];
