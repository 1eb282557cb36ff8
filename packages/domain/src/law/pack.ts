import { adequacyDecisions, type AdequacyDecision } from './adequacy.ts';
import { standardClauses, type StandardClauses } from './contract-clauses.ts';
import { wasInEea } from './eea.ts';
import { dayOf, isInForce } from './in-force.ts';
import { renamedLaws, type RenamedLaw } from './renamed-laws.ts';
import { retentionStatutes, type LawCountry, type RecordKind, type RetentionStatute } from './statutes.ts';

/** The law as data. A change to it is a new version, and every tenant's notice is checked against that. */
export interface LawPack {
  version: string;
  retentionStatutes: readonly RetentionStatute[];
  adequacyDecisions: readonly AdequacyDecision[];
  standardClauses: readonly StandardClauses[];
  renamedLaws: readonly RenamedLaw[];
}

/** Year, month and running number of the last change to anything in here. */
export const packVersion = '2026-11.1';

export const lawPack: LawPack = {
  version: packVersion,
  retentionStatutes,
  adequacyDecisions,
  standardClauses,
  renamedLaws,
};

/** How long a kind of record has to be kept (or, for `claim`, may be reasoned with); undefined where nothing is set. */
export const retentionFloor = (
  kind: RecordKind,
  country: LawCountry,
  on: Date,
  pack: LawPack = lawPack,
): RetentionStatute | undefined =>
  pack.retentionStatutes.find(
    (statute) => statute.kind === kind && statute.country === country && isInForce(statute, on),
  );

/** The adequacy decision for a country that is in force on a day, with whom it covers. */
export const adequacyDecision = (country: string, on: Date, pack: LawPack = lawPack): AdequacyDecision | undefined =>
  pack.adequacyDecisions.find((decision) => decision.country === country && isInForce(decision, on));

/** Whether the GDPR applies in a country on a day, so that sending data there is no transfer. */
export const isInEeaOn = (country: string, on: Date): boolean => wasInEea(country, dayOf(on));
