import type { Language } from '@redlich/contract';
import { isInForce } from './in-force.ts';
import { lawPack, type LawPack } from './pack.ts';
import type { RecordKind, RetentionStatute } from './statutes.ts';

/** A duty that a processing can rest on (GDPR Art. 6(1)(c)); its text names the provision. */
export interface LegalDuty {
  id: string;
  text: Record<Language, string>;
}

const kept: Record<Exclude<RecordKind, 'claim'>, Record<Language, string>> = {
  books: { de: 'Aufbewahrung von Büchern und Abschlüssen', en: 'keeping books and annual accounts' },
  voucher: { de: 'Aufbewahrung von Rechnungen und Belegen', en: 'keeping invoices and vouchers' },
  commercialLetter: { de: 'Aufbewahrung von Geschäftsbriefen', en: 'keeping commercial letters' },
};

const ofRegulation: readonly LegalDuty[] = [
  {
    id: 'EU.rights',
    text: {
      de: 'Anträge betroffener Personen bearbeiten (Art. 12 bis 22 DSGVO)',
      en: 'dealing with requests of data subjects (Art. 12 to 22 GDPR)',
    },
  },
  {
    id: 'EU.breaches',
    text: {
      de: 'Verletzungen des Datenschutzes melden (Art. 33 und 34 DSGVO)',
      en: 'reporting personal data breaches (Art. 33 and 34 GDPR)',
    },
  },
  {
    id: 'EU.proof',
    text: {
      de: 'Einwilligungen nachweisen (Art. 7 Abs. 1 DSGVO)',
      en: 'proving consent (Art. 7(1) GDPR)',
    },
  },
];

const toKeep = ({ country, kind, statute }: RetentionStatute): LegalDuty[] =>
  kind === 'claim'
    ? []
    : [
        {
          id: `${country}.${kind}`,
          text: { de: `${kept[kind].de} (${statute})`, en: `${kept[kind].en} (${statute})` },
        },
      ];

/** The duties in force on a day. */
export const legalDuties = (on: Date, pack: LawPack = lawPack): LegalDuty[] => [
  ...ofRegulation,
  ...pack.retentionStatutes
    .filter((statute) => statute.nature === 'duty' && isInForce(statute, on))
    .flatMap((statute) => toKeep(statute)),
];

export const findLegalDuty = (id: string, on: Date, pack: LawPack = lawPack): LegalDuty | undefined =>
  legalDuties(on, pack).find((duty) => duty.id === id);
