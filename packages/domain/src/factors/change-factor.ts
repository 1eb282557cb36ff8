import { command, notFound, type CommandScope } from '../kernel/index.ts';
import { endSessionsOfLogin } from '../sessions/index.ts';
import { confirmed } from './confirm-person.ts';

/** Without any factor recovery codes open nothing: they go with the last one. */
async function removeLeftoverCodes({ tx, tenantId }: CommandScope, loginId: string): Promise<void> {
  await tx
    .deleteFrom('recoveryCodes')
    .where('tenantId', '=', tenantId)
    .where('loginId', '=', loginId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('totpSeeds').select('loginId').where('tenantId', '=', tenantId).where('loginId', '=', loginId),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('passkeys').select('loginId').where('tenantId', '=', tenantId).where('loginId', '=', loginId),
        ),
      ),
    )
    .execute();
}

/** Ends the use of one-time codes; the person's other sessions end. @throws DomainError notFound, invalid on `password` */
export const removeTotp = confirmed(
  command('factor.change', async (scope, input: { token: string }): Promise<void> => {
    const { tx, tenantId, actor } = scope;
    const loginId = actor.loginId!;
    const removed = await tx
      .deleteFrom('totpSeeds')
      .where('tenantId', '=', tenantId)
      .where('loginId', '=', loginId)
      .returning('loginId')
      .executeTakeFirst();
    if (!removed) throw notFound('totp');
    await removeLeftoverCodes(scope, loginId);
    await endSessionsOfLogin(scope, loginId, input.token);
    scope.audit({ objectKind: 'login', objectId: loginId, fields: ['totp'] });
  }),
);

/** Takes a passkey out of use; the person's other sessions end. @throws DomainError notFound, invalid on `password` */
export const removePasskey = confirmed(
  command('factor.change', async (scope, input: { id: string; token: string }): Promise<void> => {
    const { tx, tenantId, actor } = scope;
    const loginId = actor.loginId!;
    await findOwnPasskey(scope, input.id);
    await tx.deleteFrom('passkeys').where('tenantId', '=', tenantId).where('passkeyId', '=', input.id).execute();
    await removeLeftoverCodes(scope, loginId);
    await endSessionsOfLogin(scope, loginId, input.token);
    scope.audit({ objectKind: 'passkey', objectId: input.id, fields: ['removed'] });
  }),
);

/** @throws DomainError notFound */
export const renamePasskey = command(
  'factor.change',
  async (scope, { id, name }: { id: string; name: string }): Promise<void> => {
    const { tx, tenantId } = scope;
    await findOwnPasskey(scope, id);
    await tx
      .updateTable('passkeys')
      .set({ name })
      .where('tenantId', '=', tenantId)
      .where('passkeyId', '=', id)
      .execute();
    scope.audit({ objectKind: 'passkey', objectId: id, fields: ['name'] });
  },
);

async function findOwnPasskey({ tx, tenantId, actor }: CommandScope, id: string): Promise<void> {
  const found = await tx
    .selectFrom('passkeys')
    .select('passkeyId')
    .where('tenantId', '=', tenantId)
    .where('passkeyId', '=', id)
    .where('loginId', '=', actor.loginId)
    .executeTakeFirst();
  if (!found) throw notFound('passkey');
}
