import type { Portal, PortalSettings } from '@redlich/contract';
import { requireActivity } from '../features/index.ts';
import { command, fieldError, query, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { readOfferedConsents } from '../consents/index.ts';
import { findNoticeInForce } from '../shown-notices/index.ts';
import { readIntakeSettings } from '../intake/index.ts';

/** What holds until an administrator decides: receipts are confirmed, forms ask for little, nobody gets in without staff. */
export const defaultPortalSettings: PortalSettings = {
  confirmsReceipt: true,
  minimises: true,
  confirmation: { de: '', en: '' },
  accounts: { optIn: false, invitation: true, initialPassword: true, magicLink: false },
  requests: { open: false, nameRequired: false },
};

export async function readPortalSettings({
  tx,
  tenantId,
}: Pick<QueryScope, 'tx' | 'tenantId'>): Promise<PortalSettings> {
  const row = await tx.selectFrom('portalSettings').selectAll().where('tenantId', '=', tenantId).executeTakeFirst();
  if (!row) return defaultPortalSettings;
  return {
    confirmsReceipt: row.confirmsReceipt,
    minimises: row.minimises,
    confirmation: { de: row.confirmationDe, en: row.confirmationEn },
    accounts: {
      optIn: row.optIn,
      invitation: row.invitations,
      initialPassword: row.initialPasswords,
      magicLink: row.magicLinks,
    },
    requests: { open: row.publicRequests, nameRequired: row.nameRequired },
  };
}

/** Whether somebody without an account may send a request. A form proves no sender: it is there only where anybody may write in. */
export async function readVisitorRules(
  scope: Pick<QueryScope, 'tx' | 'tenantId'>,
): Promise<PortalSettings['requests']> {
  const { requests } = await readPortalSettings(scope);
  return { ...requests, open: requests.open && (await readIntakeSettings(scope)).policy === 'open' };
}

/** What a visitor needs to know of the portal. */
export const getPortal = query('portal.get', async (scope, _: void): Promise<Portal> => {
  const { accounts, minimises } = await readPortalSettings(scope);
  const requests = await readVisitorRules(scope);
  const consents = requests.open ? await readOfferedConsents(scope) : [];
  return { requests, magicLink: accounts.magicLink, minimises, consents, notice: await findNoticeInForce(scope) };
});

export const getPortalSettings = query('portal.get-settings', (scope, _: void) => readPortalSettings(scope));

/** @throws DomainError invalid on `confirmation.de` or `.en`: a placeholder other than `{number}`; on `requests.open`: no purpose names it */
export const setPortalSettings = command(
  'portal.set-settings',
  async (scope, input: PortalSettings): Promise<PortalSettings> => {
    const { tx, tenantId, now } = scope;
    for (const language of ['de', 'en'] as const) {
      const placeholders = input.confirmation[language].match(/\{[^{}]*\}/g) ?? [];
      if (placeholders.some((name) => name !== '{number}'))
        throw fieldError(`confirmation.${language}`, 'placeholderUnknown');
    }
    const isOpened = input.requests.open && !(await readPortalSettings(scope)).requests.open;
    if (isOpened) await requireActivity(scope, 'openIntake', 'requests.open');
    const values = {
      confirmsReceipt: input.confirmsReceipt,
      minimises: input.minimises,
      confirmationDe: input.confirmation.de,
      confirmationEn: input.confirmation.en,
      optIn: input.accounts.optIn,
      invitations: input.accounts.invitation,
      initialPasswords: input.accounts.initialPassword,
      magicLinks: input.accounts.magicLink,
      publicRequests: input.requests.open,
      nameRequired: input.requests.nameRequired,
      updatedAt: now,
    };
    await tx
      .insertInto('portalSettings')
      .values({ tenantId, ...values })
      .onConflict((conflict) => conflict.column('tenantId').doUpdateSet(values))
      .execute();
    scope.audit({ objectKind: 'portalSettings', objectId: null, fields: ['settings'] });
    return input;
  },
);

/** Part of the setup of a desk that promises it: from now on forms ask for little, whatever was set before. */
export async function askForLittle(scope: CommandScope): Promise<void> {
  const { tx, tenantId, now } = scope;
  const { numUpdatedRows } = await tx
    .updateTable('portalSettings')
    .set({ minimises: true, updatedAt: now })
    .where('tenantId', '=', tenantId)
    .where('minimises', '=', false)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) scope.audit({ objectKind: 'portalSettings', objectId: null, fields: ['settings'] });
}
