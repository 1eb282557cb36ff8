import type { InForce } from './in-force.ts';

export interface AdequacyDecision extends InForce {
  /** ISO 3166-1 alpha-2; `EPO` is the European Patent Organisation. */
  country: string;
  /** Number of the decision. */
  decision: string;
  /** Covers these recipients only. */
  scope?: { de: string; en: string };
  /** Why it ended, where it did. */
  ended?: string;
}

/**
 * Decisions of the Commission under Art. 45 GDPR (before: Art. 25(6) of Directive 95/46/EC), from the day each was
 * adopted. Read against the Commission's list in 2026-11.
 */
export const adequacyDecisions: readonly AdequacyDecision[] = [
  ['CH', '2000/518/EC', '2000-07-26'],
  ['AR', '2003/490/EC', '2003-06-30'],
  ['GG', '2003/821/EC', '2003-11-21'],
  ['IM', '2004/411/EC', '2004-04-28'],
  ['JE', '2008/393/EC', '2008-05-08'],
  ['FO', '2010/146/EU', '2010-03-05'],
  ['AD', '2010/625/EU', '2010-10-19'],
  ['IL', '2011/61/EU', '2011-01-31'],
  ['UY', '2012/484/EU', '2012-08-21'],
  ['NZ', '2013/65/EU', '2012-12-19'],
  ['JP', '(EU) 2019/419', '2019-01-23'],
  ['KR', '(EU) 2022/254', '2021-12-17'],
  ['EPO', '(EU) 2025/1382', '2025-07-15'],
  ['BR', '(EU) 2026/179', '2026-01-26'],
]
  .map(([country = '', decision = '', validFrom = '']): AdequacyDecision => ({
    country,
    decision,
    validFrom,
    source: `Commission decision ${decision}`,
  }))
  .concat([
    {
      country: 'CA',
      decision: '2002/2/EC',
      validFrom: '2001-12-20',
      source: 'Commission decision 2002/2/EC',
      scope: { de: 'Empfänger, für die das Gesetz PIPEDA gilt', en: 'recipients subject to PIPEDA' },
    },
    // First until 27 June 2025, extended to 27 December 2025, renewed to 27 December 2031.
    {
      country: 'GB',
      decision: '(EU) 2021/1772',
      validFrom: '2021-06-28',
      validTo: '2031-12-27',
      source: 'Commission decision (EU) 2021/1772, renewed on 19 December 2025',
    },
    {
      country: 'US',
      decision: '2000/520/EC',
      validFrom: '2000-07-26',
      validTo: '2015-10-05',
      source: 'Commission decision 2000/520/EC (Safe Harbor)',
      scope: { de: 'selbst zertifizierte Unternehmen', en: 'self-certified companies' },
      ended: 'C-362/14',
    },
    {
      country: 'US',
      decision: '(EU) 2016/1250',
      validFrom: '2016-07-12',
      validTo: '2020-07-15',
      source: 'Commission decision (EU) 2016/1250 (Privacy Shield)',
      scope: { de: 'selbst zertifizierte Unternehmen', en: 'self-certified companies' },
      ended: 'C-311/18',
    },
    {
      country: 'US',
      decision: '(EU) 2023/1795',
      validFrom: '2023-07-10',
      source: 'Commission decision (EU) 2023/1795 (EU-U.S. Data Privacy Framework)',
      scope: {
        de: 'Unternehmen auf der Liste des Data Privacy Framework',
        en: 'companies on the Data Privacy Framework list',
      },
    },
  ]);
