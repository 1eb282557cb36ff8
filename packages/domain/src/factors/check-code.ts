import { type CommandScope } from '../kernel/index.ts';
import { openSecret } from '../secrets/index.ts';
import { hashOfRecoveryCode, readRecoveryCode } from './recovery-code.ts';
import { seedName } from './set-up-totp.ts';
import { stepOfCode } from './totp.ts';

/** Uses up a code of the app, or a recovery code; of two with the same code at once one wins. @returns whether it was one */
export async function checkCode(scope: CommandScope, { loginId, code }: { loginId: string; code: string }) {
  const digits = code.replaceAll(/\s/g, '');
  if (/^\d{6}$/.test(digits)) return useTotp(scope, loginId, digits);
  const recoveryCode = readRecoveryCode(code);
  return recoveryCode !== undefined && useRecoveryCode(scope, loginId, recoveryCode);
}

async function useTotp(scope: CommandScope, loginId: string, code: string): Promise<boolean> {
  const { tx, tenantId, now } = scope;
  const row = await tx
    .selectFrom('totpSeeds')
    .select(['sealedSeed', 'lastStep'])
    .where('tenantId', '=', tenantId)
    .where('loginId', '=', loginId)
    .where('confirmedAt', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  const step = row && stepOfCode(await openSecret(scope, seedName(loginId), row.sealedSeed), code, now);
  if (!step || step <= row.lastStep) return false;
  await tx
    .updateTable('totpSeeds')
    .set({ lastStep: step })
    .where('tenantId', '=', tenantId)
    .where('loginId', '=', loginId)
    .execute();
  return true;
}

async function useRecoveryCode(scope: CommandScope, loginId: string, code: string): Promise<boolean> {
  const { tx, tenantId, ports } = scope;
  const used = await tx
    .deleteFrom('recoveryCodes')
    .where('tenantId', '=', tenantId)
    .where('loginId', '=', loginId)
    .where('codeHash', '=', hashOfRecoveryCode(ports.secret, loginId, code))
    .returning('codeHash')
    .executeTakeFirst();
  if (used) scope.audit({ objectKind: 'login', objectId: loginId, fields: ['recoveryCodes'] });
  return used !== undefined;
}
