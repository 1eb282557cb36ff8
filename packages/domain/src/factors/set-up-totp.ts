import { command, fieldError, type Scope } from '../kernel/index.ts';
import { openSecret, sealSecret } from '../secrets/index.ts';
import { endSessionsOfLogin } from '../sessions/index.ts';
import { throttle } from '../throttle/index.ts';
import { confirmed } from './confirm-person.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import { newSeed, stepOfCode, uriOf } from './totp.ts';

export const seedName = (loginId: string) => ({ purpose: 'totp', id: loginId });

/**
 * A new seed for the person's app; it counts only after `confirmTotp`, and an app in use keeps working until then.
 * @throws DomainError invalid on `password`; conflict when one-time codes are in use
 */
export const startTotp = confirmed(
  command('factor.change', async (scope, _: object): Promise<{ key: string; uri: string }> => {
    const { tx, tenantId, actor, now } = scope;
    const loginId = actor.loginId!;
    const seed = newSeed();
    const row = { sealedSeed: await sealSecret(scope, seedName(loginId), seed), lastStep: 0, createdAt: now };
    const written = await tx
      .insertInto('totpSeeds')
      .values({ tenantId, loginId, ...row })
      .onConflict((conflict) =>
        conflict.columns(['tenantId', 'loginId']).doUpdateSet(row).where('totpSeeds.confirmedAt', 'is', null),
      )
      .returning('loginId')
      .executeTakeFirst();
    if (!written) throw fieldError('code', 'taken');
    const { name, label } = await tx
      .selectFrom('logins as l')
      .innerJoin('tenants as t', 't.tenantId', 'l.tenantId')
      .select(['t.name', 'l.emailKey as label'])
      .where('l.tenantId', '=', tenantId)
      .where('l.loginId', '=', loginId)
      .executeTakeFirstOrThrow();
    scope.audit({ objectKind: 'login', objectId: loginId, fields: ['totpStarted'] });
    return { key: seed, uri: uriOf(seed, { issuer: name, label }) };
  }),
);

const limits = [{ max: 10, seconds: 900 }];

/**
 * Takes the app into use with a first code; the person's other sessions end.
 * @returns recovery codes where the person has none yet; they are shown once
 * @throws DomainError invalid on `code`; tooMany
 */
export async function confirmTotp(scope: Scope, input: { code: string; token: string }) {
  const { ports, tenantId, actor } = scope;
  const attempt = await throttle(ports, { tenantId, kind: 'totp-set-up', key: actor.loginId ?? '', limits });
  const made = await useFirstCode(scope, input);
  await attempt.forgive();
  return made;
}

const useFirstCode = command(
  'factor.change',
  async (scope, { code, token }: { code: string; token: string }): Promise<{ recoveryCodes: string[] }> => {
    const { tx, tenantId, actor, now } = scope;
    const loginId = actor.loginId!;
    const row = await tx
      .selectFrom('totpSeeds')
      .select('sealedSeed')
      .where('tenantId', '=', tenantId)
      .where('loginId', '=', loginId)
      .where('confirmedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    const seed = row && (await openSecret(scope, seedName(loginId), row.sealedSeed));
    const step = seed && stepOfCode(seed, code, now);
    if (!step) throw fieldError('code', 'codeWrong');
    await tx
      .updateTable('totpSeeds')
      .set({ confirmedAt: now, lastStep: step })
      .where('tenantId', '=', tenantId)
      .where('loginId', '=', loginId)
      .execute();
    await endSessionsOfLogin(scope, loginId, token);
    scope.audit({ objectKind: 'login', objectId: loginId, fields: ['totp'] });
    return { recoveryCodes: await firstRecoveryCodes(scope, loginId) };
  },
);

/** Recovery codes together with the first factor. */
export async function firstRecoveryCodes(scope: Parameters<typeof makeRecoveryCodes>[0], loginId: string) {
  const some = await scope.tx
    .selectFrom('recoveryCodes')
    .select('codeHash')
    .where('tenantId', '=', scope.tenantId)
    .where('loginId', '=', loginId)
    .limit(1)
    .executeTakeFirst();
  return some ? [] : makeRecoveryCodes(scope, loginId);
}
