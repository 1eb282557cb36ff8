/** From when a period is counted: the event, the end of its year, the end of the contract, the end of that one's year. */
export type StartKind = 'event' | 'year' | 'contract' | 'contractYear';
