import type { Language, Notice } from '@redlich/contract';
import { query } from '../kernel/index.ts';
import { effectiveRules } from '../retention/index.ts';
import { getTenant } from '../tenants/index.ts';
import { renderNotice } from './notice.ts';
import { readRegisters } from './registers.ts';

/** The tenant's notice as it stands; anybody may read it. */
export const getNotice = query(
  'privacy.get-notice',
  async (scope, { language }: { language: Language }): Promise<Notice> => {
    const tenant = await getTenant(scope, undefined);
    const { registers, changedAt } = await readRegisters(scope);
    const retentionRules = await effectiveRules(scope);
    const newest = retentionRules
      .flatMap(({ updatedAt }) => (updatedAt ? [new Date(updatedAt)] : []))
      .concat(changedAt ?? []);
    return renderNotice(
      {
        tenantName: tenant.name,
        registers,
        retentionRules,
        changedAt: newest.length > 0 ? new Date(Math.max(...newest.map(Number))) : null,
      },
      language,
    );
  },
);
