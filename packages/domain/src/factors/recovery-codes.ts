import { command, type CommandScope } from '../kernel/index.ts';
import { confirmed } from './confirm-person.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-code.ts';

/** Ten new codes in place of those there were. @returns them in clear, for this once */
export async function makeRecoveryCodes(scope: CommandScope, loginId: string): Promise<string[]> {
  const { tx, tenantId, now, ports } = scope;
  const codes = newRecoveryCodes();
  await tx.deleteFrom('recoveryCodes').where('tenantId', '=', tenantId).where('loginId', '=', loginId).execute();
  await tx
    .insertInto('recoveryCodes')
    .values(
      codes.map((code) => ({
        tenantId,
        loginId,
        codeHash: hashOfRecoveryCode(ports.secret, loginId, code),
        createdAt: now,
      })),
    )
    .execute();
  scope.audit({ objectKind: 'login', objectId: loginId, fields: ['recoveryCodes'] });
  return codes;
}

/** Makes the old recovery codes worthless. @throws DomainError invalid on `password` */
export const renewRecoveryCodes = confirmed(
  command('factor.change', async (scope, _: object): Promise<{ recoveryCodes: string[] }> => ({
    recoveryCodes: await makeRecoveryCodes(scope, scope.actor.loginId!),
  })),
);
