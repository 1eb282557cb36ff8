export interface RenamedLaw {
  before: string;
  now: string;
  /** The first day of the new name. */
  since: string;
  source: string;
}

export const renamedLaws: readonly RenamedLaw[] = [
  { before: 'TTDSG', now: 'TDDDG', since: '2024-05-14', source: 'BGBl. 2024 I Nr. 149, Art. 8' },
  { before: 'TMG', now: 'DDG', since: '2024-05-14', source: 'BGBl. 2024 I Nr. 149, Art. 1 und 37' },
];
