import type { Language } from '@redlich/contract';
import { command } from '../kernel/index.ts';

/** The language of pages, errors and messages for the person logged in. */
export const setLanguage = command('session.set-language', async (scope, { language }: { language: Language }) => {
  const { tx, tenantId, actor } = scope;
  await tx
    .updateTable('logins')
    .set({ language })
    .where('tenantId', '=', tenantId)
    .where('loginId', '=', actor.loginId!)
    .execute();
  scope.audit({ objectKind: 'login', objectId: actor.loginId, fields: ['language'] });
});
