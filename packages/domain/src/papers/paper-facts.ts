import type { Language, MeasureState, Registers, Verdict } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';
import { checkDocument, readLiveFacts, type NoticeFacts } from '../privacy/index.ts';

/** What papers are made of: what the notice is made of, and its measures as they were found. */
export interface PaperFacts {
  tenantName: string;
  registers: Registers;
  rules: NoticeFacts['retentionRules'];
  quarantineDays: number;
  measures: Record<Language, MeasureState[]>;
  now: Date;
}

/** The facts of the scope's tenant at this moment; measures carry what the software found when it looked just now. */
export async function readPaperFacts(scope: QueryScope): Promise<PaperFacts> {
  const { live } = await readLiveFacts(scope);
  const { facts, documents } = live;
  const measuresIn = (language: Language): MeasureState[] => {
    const section = documents[language].sections.find(({ id }) => id === 'security');
    const list = section?.blocks.flatMap((block) => (block.kind === 'list' ? block.sentences : [])) ?? [];
    const checked = new Map(checkDocument(documents[language], live).map((sentence) => [sentence.id, sentence]));
    return list.map(({ id, text }) => {
      const found = checked.get(id);
      const verdict: Verdict | null = found?.verdict ?? null;
      const evidence = found?.evidence.map(({ what, result }) => `${what[language]}: ${result[language]}`) ?? [];
      return { text, verdict, evidence: evidence.join('; ') };
    });
  };
  return {
    tenantName: facts.tenantName,
    registers: facts.registers,
    rules: facts.retentionRules,
    quarantineDays: facts.intake.quarantineDays,
    measures: { de: measuresIn('de'), en: measuresIn('en') },
    now: scope.now,
  };
}
