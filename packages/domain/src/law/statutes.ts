import type { InForce } from './in-force.ts';

/**
 * What has to be kept. `books`: books, inventories and annual accounts; `voucher`: invoices and other vouchers of
 * accounting; `commercialLetter`: commercial and business letters, received or sent; `claim`: what proves or defends a
 * claim, where the period is no duty but the regular limitation.
 */
export type RecordKind = 'books' | 'voucher' | 'commercialLetter' | 'claim';
export type LawCountry = 'DE' | 'AT' | 'CH';

export interface RetentionStatute extends InForce {
  kind: RecordKind;
  country: LawCountry;
  years: number;
  /** When the period begins to run. */
  start: 'endOfYear' | 'event';
  /** `duty`: nothing may go before. `limitation`: how long a claim can be brought, a reason to keep, no duty. */
  nature: 'duty' | 'limitation';
  /** Short name as cited. */
  statute: string;
}

const since1977 = '1977-01-01';

/**
 * Limits: banks, insurers and investment firms under supervision keep vouchers ten years still; a period does not end
 * while a tax assessment is open (§ 147(3) sentence 5 AO).
 */
export const retentionStatutes: readonly RetentionStatute[] = [
  {
    kind: 'books',
    country: 'DE',
    years: 10,
    start: 'endOfYear',
    nature: 'duty',
    statute: '§ 147 Abs. 1 Nr. 1, Abs. 3 AO, § 257 Abs. 1 Nr. 1, Abs. 4 HGB',
    validFrom: since1977,
    source: 'https://www.gesetze-im-internet.de/ao_1977/__147.html',
  },
  {
    kind: 'voucher',
    country: 'DE',
    years: 10,
    start: 'endOfYear',
    nature: 'duty',
    statute: '§ 147 Abs. 1 Nr. 4, Abs. 3 AO (alt), § 257 Abs. 1 Nr. 4, Abs. 4 HGB (alt)',
    validFrom: '1998-12-24',
    validTo: '2024-12-31',
    source: 'BGBl. I 1998 S. 3816',
  },
  {
    kind: 'voucher',
    country: 'DE',
    years: 8,
    start: 'endOfYear',
    nature: 'duty',
    statute: '§ 147 Abs. 1 Nr. 4, Abs. 3 AO, § 257 Abs. 1 Nr. 4, Abs. 4 HGB',
    validFrom: '2025-01-01',
    source: 'BGBl. 2024 I Nr. 323 (Viertes Bürokratieentlastungsgesetz)',
  },
  {
    kind: 'commercialLetter',
    country: 'DE',
    years: 6,
    start: 'endOfYear',
    nature: 'duty',
    statute: '§ 147 Abs. 1 Nr. 2 und 3, Abs. 3 AO, § 257 Abs. 1 Nr. 2 und 3, Abs. 4 HGB',
    validFrom: since1977,
    source: 'https://www.gesetze-im-internet.de/hgb/__257.html',
  },
  {
    kind: 'claim',
    country: 'DE',
    years: 3,
    start: 'endOfYear',
    nature: 'limitation',
    statute: '§§ 195, 199 BGB',
    validFrom: '2002-01-01',
    source: 'https://www.gesetze-im-internet.de/bgb/__195.html',
  },
  ...(['books', 'voucher'] as const).map((kind): RetentionStatute => ({
    kind,
    country: 'AT',
    years: 7,
    start: 'endOfYear',
    nature: 'duty',
    statute: '§ 132 Abs. 1 BAO, § 212 Abs. 1 UGB',
    validFrom: '1994-12-31',
    source: 'https://www.ris.bka.gv.at (BGBl. Nr. 194/1961, § 132)',
  })),
  {
    kind: 'commercialLetter',
    country: 'AT',
    years: 7,
    start: 'endOfYear',
    nature: 'duty',
    statute: '§ 212 Abs. 1 UGB',
    validFrom: '2007-01-01',
    source: 'https://www.ris.bka.gv.at (dRGBl. S. 219/1897, § 212)',
  },
  {
    kind: 'claim',
    country: 'AT',
    years: 3,
    start: 'event',
    nature: 'limitation',
    statute: '§§ 1486, 1489 ABGB',
    validFrom: '1917-01-01',
    source: 'https://www.ris.bka.gv.at (JGS Nr. 946/1811)',
  },
  ...(['books', 'voucher'] as const).map((kind): RetentionStatute => ({
    kind,
    country: 'CH',
    years: 10,
    start: 'endOfYear',
    nature: 'duty',
    statute: 'Art. 958f OR',
    validFrom: '2013-01-01',
    source: 'SR 220, Art. 958f',
  })),
  {
    kind: 'claim',
    country: 'CH',
    years: 10,
    start: 'event',
    nature: 'limitation',
    statute: 'Art. 127 OR',
    validFrom: '1912-01-01',
    source: 'SR 220, Art. 127',
  },
];
