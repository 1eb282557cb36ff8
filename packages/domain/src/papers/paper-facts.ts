import type { Language, Measure, MeasureState, Registers } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';
import { readMeasures, readNoticeFacts, type NoticeFacts } from '../privacy/index.ts';

/** What papers are made of: what the notice is made of, and measures as they were found just now. */
export interface PaperFacts {
  tenantName: string;
  registers: Registers;
  rules: NoticeFacts['retentionRules'];
  duties: NoticeFacts['duties'];
  quarantineDays: number;
  measures: readonly Measure[];
  now: Date;
}

export async function readPaperFacts(scope: QueryScope): Promise<PaperFacts> {
  const { facts } = await readNoticeFacts(scope);
  return {
    tenantName: facts.tenantName,
    registers: facts.registers,
    rules: facts.retentionRules,
    duties: facts.duties,
    quarantineDays: facts.intake.quarantineDays,
    measures: await readMeasures(scope),
    now: scope.now,
  };
}

/** A measure in one language, with what was found. */
export const measureState = ({ text, check }: Measure, language: Language): MeasureState => ({
  text: text[language],
  verdict: check === null ? 'statement' : check.outcome === 'holds' ? 'holds' : 'contradicted',
  evidence: check?.evidence[language] ?? '',
});

/** What papers promise: measures whose check holds, and those that the controller states. */
export const measuresTaken = ({ measures }: Pick<PaperFacts, 'measures'>): Measure[] =>
  measures.filter(({ check }) => check === null || check.outcome === 'holds');
