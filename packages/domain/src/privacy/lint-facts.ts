import { daysOfPeriod } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';
import { effectiveRules } from '../retention/index.ts';
import type { LintFacts } from './lints/index.ts';
import { readRegisters } from './registers/registers.ts';

/** Whether a consent can be given at all: where no purpose is asked for, none is ever recorded. */
async function asksForConsent({ tx, tenantId }: QueryScope): Promise<boolean> {
  const asked = await tx
    .selectFrom('consentPurposes')
    .select('consentPurposeId')
    .where('tenantId', '=', tenantId)
    .where('archivedAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return asked !== undefined;
}

/** What the lints ask of a tenant's configuration. */
export async function lintFactsOf(scope: QueryScope): Promise<LintFacts> {
  const { registers, changedAt } = await readRegisters(scope);
  const rules = await effectiveRules(scope);
  const { authority } = registers;
  return {
    recipients: registers.recipients.map(({ name, role, country, transferMechanism, dpfCheckedOn }) => ({
      name,
      role,
      country,
      mechanism: transferMechanism,
      dpfCheckedOn,
    })),
    authority: authority && {
      name: authority.name,
      postalCode: authority.address.postalCode,
      city: authority.address.city,
    },
    consentsRecorded: await asksForConsent(scope),
    canBeObjectedTo: registers.activities.some(({ bases }) =>
      bases.some(({ basis }) => basis === 'legitimateInterest'),
    ),
    retentionDays: Object.fromEntries(
      rules.flatMap(({ category, class: of, period }) =>
        of === null ? [[category, Math.round(daysOfPeriod(period))]] : [],
      ),
    ),
    changedAt,
  };
}

/** For a text that is a part of the notice: what a transfer rests on is told of the whole. */
export async function fragmentFactsOf(scope: QueryScope): Promise<LintFacts> {
  const facts = await lintFactsOf(scope);
  return { ...facts, recipients: facts.recipients.map((recipient) => ({ ...recipient, mechanism: null })) };
}
