import type { FactorKind, Factors } from '@redlich/contract';
import { query, type QueryScope } from '../kernel/index.ts';

type Reader = Pick<QueryScope, 'tx' | 'tenantId'>;

/** With what somebody proves to be the one, beside the password. */
export async function readFactors({ tx, tenantId }: Reader, loginId: string): Promise<Factors> {
  const totp = await tx
    .selectFrom('totpSeeds')
    .select('confirmedAt')
    .where('tenantId', '=', tenantId)
    .where('loginId', '=', loginId)
    .where('confirmedAt', 'is not', null)
    .executeTakeFirst();
  const passkeys = await tx
    .selectFrom('passkeys')
    .select(['passkeyId', 'name', 'host', 'createdAt', 'lastUsedAt'])
    .where('tenantId', '=', tenantId)
    .where('loginId', '=', loginId)
    .orderBy('createdAt')
    .execute();
  const { codes } = await tx
    .selectFrom('recoveryCodes')
    .select((eb) => eb.fn.countAll<number>().as('codes'))
    .where('tenantId', '=', tenantId)
    .where('loginId', '=', loginId)
    .executeTakeFirstOrThrow();
  return {
    totpSince: totp?.confirmedAt?.toISOString() ?? null,
    passkeys: passkeys.map((row) => ({
      id: row.passkeyId,
      name: row.name,
      host: row.host,
      createdAt: row.createdAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    })),
    recoveryCodesLeft: Number(codes),
  };
}

/** With what the person proves to be the one, beside the password. */
export const listFactors = query('factor.list', (scope) => readFactors(scope, scope.actor.loginId!));

/** Where somebody's passkeys were made: they work there and nowhere else. */
export async function hostsOfPasskeys({ tx, tenantId }: Reader, loginId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('passkeys')
    .select('host')
    .distinct()
    .where('tenantId', '=', tenantId)
    .where('loginId', '=', loginId)
    .orderBy('host')
    .execute();
  return rows.map(({ host }) => host);
}

/** How somebody can answer the second step; empty where there is none. */
export async function kindsOfFactors(scope: Reader, loginId: string): Promise<FactorKind[]> {
  const { totpSince, passkeys, recoveryCodesLeft } = await readFactors(scope, loginId);
  if (totpSince === null && passkeys.length === 0) return [];
  return [
    ...(passkeys.length > 0 ? (['passkey'] as const) : []),
    ...(totpSince === null ? [] : (['totp'] as const)),
    ...(recoveryCodesLeft > 0 ? (['recoveryCode'] as const) : []),
  ];
}
