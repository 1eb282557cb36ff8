import type { Registers, RetentionRule, Setup, SetupStep } from '@redlich/contract';
import { readBrand } from '../branding/index.ts';
import { query } from '../kernel/index.ts';
import { getNotice, getRegisters } from '../privacy/index.ts';
import { readRules } from '../retention/index.ts';
import { readTenantState } from '../tenants/index.ts';
import { countSetup, findSample, readMail } from './setup-counts.ts';
import { readSetupRow } from './setup-row.ts';

const essential: ReadonlySet<SetupStep> = new Set(['company', 'mail', 'retention', 'notice']);
const retainedAtLeast = ['closedTickets', 'rawMails', 'deliveryLog', 'auditLog'] as const;

const isCompanyStated = ({ controller, dpo, dpoNotRequired, authority }: Registers) =>
  controller !== null && authority !== null && (dpo !== null || dpoNotRequired);
const isRetentionRuled = (rules: readonly RetentionRule[]) =>
  retainedAtLeast.every((category) => rules.some((rule) => rule.category === category));

/** How far the desk is, computed from what is there. */
export const getSetup = query('setup.get', async (scope, _: void): Promise<Setup> => {
  const { state, wentLiveAt } = await readTenantState(scope);
  const row = await readSetupRow(scope);
  const registers = await getRegisters(scope, undefined);
  const notice = await getNotice(scope, { language: 'de' });
  const brand = await readBrand(scope);
  const counts = await countSetup(scope);
  const sampleTicketId = await findSample(scope, row.sampleTicketId);
  const done: Partial<Record<SetupStep, boolean>> = {
    company: isCompanyStated(registers),
    mail: Boolean(counts.hasMail),
    retention: isRetentionRuled(await readRules(scope)),
    notice: notice.published !== null,
    look: brand.logo !== null || brand.colours !== null,
    sample: sampleTicketId !== null,
    people: Number(counts.agents) > 1,
  };
  return {
    state,
    wentLiveAt: wentLiveAt?.toISOString() ?? null,
    resumeAt: row.place,
    steps: (Object.keys(done) as SetupStep[]).map((step) => ({
      step,
      done: done[step] ?? false,
      essential: essential.has(step),
    })),
    mail: await readMail(scope),
    heldBack: Number(counts.articlesHeldBack) + Number(counts.notificationsHeldBack),
    sampleTicketId,
    dpoNotRequired: registers.dpoNotRequired,
  };
});
