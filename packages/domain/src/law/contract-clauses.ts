import type { InForce } from './in-force.ts';

export interface StandardClauses extends InForce {
  decision: string;
  between: 'controllers' | 'controllerAndProcessor' | 'any';
}

/**
 * Standard contractual clauses for transfers (Art. 46(2)(c) GDPR). The three old sets could not be agreed any more after
 * 27 September 2021, and contracts made before were covered until 27 December 2022.
 */
export const standardClauses: readonly StandardClauses[] = [
  {
    decision: '2001/497/EC',
    between: 'controllers',
    validFrom: '2001-06-15',
    validTo: '2022-12-27',
    source: 'repealed by (EU) 2021/914, Art. 4',
  },
  {
    decision: '2004/915/EC',
    between: 'controllers',
    validFrom: '2004-12-27',
    validTo: '2022-12-27',
    source: 'repealed by (EU) 2021/914, Art. 4',
  },
  {
    decision: '2010/87/EU',
    between: 'controllerAndProcessor',
    validFrom: '2010-02-05',
    validTo: '2022-12-27',
    source: 'repealed by (EU) 2021/914, Art. 4',
  },
  { decision: '(EU) 2021/914', between: 'any', validFrom: '2021-06-27', source: 'Commission decision (EU) 2021/914' },
];
