import { sql } from 'kysely';
import type { OperatorFactors } from '@redlich/contract';
import {
  hashOfRecoveryCode,
  newRecoveryCodes,
  newSeed,
  readRecoveryCode,
  stepOfCode,
  uriOf,
} from '../factors/index.ts';
import { DomainError, fieldError, notFound, type Ports } from '../kernel/index.ts';
import { passwordFits } from '../passwords/index.ts';
import { openForPlatform, sealForPlatform } from '../secrets/index.ts';
import { isFresh } from '../sessions/index.ts';
import { throttle } from '../throttle/index.ts';
import { recordAct } from './acts.ts';
import { endOtherOperatorSessions } from './operator-sessions.ts';
import type { OperatorScope } from './operator-session.ts';

export const seedName = (operatorId: string) => ({ purpose: 'operator-totp', id: operatorId });

interface Row {
  email: string;
  passwordHash: string | null;
  sealedSeed: string | null;
  confirmedAt: Date | null;
  lastStep: number;
  codes: number;
}

async function readFactors({ db }: Pick<Ports, 'db'>, operatorId: string): Promise<Row> {
  const { rows } = await sql<Row>`select * from platform.read_operator_factors(${operatorId})`.execute(db);
  if (!rows[0]) throw new DomainError('unauthenticated');
  return rows[0];
}

/** What proves the operator beside the password. */
export async function getOperatorFactors({ ports, operator }: OperatorScope): Promise<OperatorFactors> {
  const { confirmedAt, codes } = await readFactors(ports, operator.operatorId);
  return { totpSince: confirmedAt?.toISOString() ?? null, recoveryCodesLeft: codes };
}

const confirmLimits = [
  { max: 5, seconds: 900 },
  { max: 15, seconds: 3_600 },
];

/** What shows that the operator is still the one who logged in: a login just now, or the password. */
interface Confirmation {
  startedAt: Date;
  password?: string | undefined;
}

async function confirm({ ports, operator }: OperatorScope, { startedAt, password }: Confirmation): Promise<void> {
  if (isFresh(startedAt, ports.clock.now())) return;
  if (!password) throw fieldError('password', 'confirmPassword');
  const key = operator.operatorId;
  const attempt = await throttle(ports, { kind: 'operator-confirm', key, limits: confirmLimits });
  const { passwordHash } = await readFactors(ports, operator.operatorId);
  if (!(await passwordFits(password, passwordHash ?? undefined))) throw fieldError('password', 'ownPasswordWrong');
  await attempt.forgive();
}

/**
 * A new seed for the operator's app; it counts only after `confirmOperatorTotp`.
 * @throws DomainError invalid on `password`; conflict when one-time codes are in use; tooMany
 */
export async function startOperatorTotp(scope: OperatorScope, input: Confirmation) {
  await confirm(scope, input);
  const { ports, operator } = scope;
  const seed = newSeed();
  const sealed = sealForPlatform(ports, seedName(operator.operatorId), seed);
  const { rows } = await sql<{ taken: boolean }>`
    select platform.put_operator_seed(${operator.operatorId}, ${sealed}, ${ports.clock.now()}) as taken`.execute(
    ports.db,
  );
  if (!rows[0]!.taken) throw fieldError('code', 'taken');
  return { key: seed, uri: uriOf(seed, { issuer: ports.site.platformDomain, label: operator.email }) };
}

async function putRecoveryCodes({ ports, operator }: OperatorScope): Promise<string[]> {
  const { operatorId } = operator;
  const codes = newRecoveryCodes();
  const hashes = codes.map((code) => hashOfRecoveryCode(ports.secret, operatorId, code));
  await sql`select platform.put_operator_recovery_codes(${operatorId}, ${hashes}, ${ports.clock.now()})`.execute(
    ports.db,
  );
  return codes;
}

const setUpLimits = [{ max: 10, seconds: 900 }];

/**
 * Takes the app into use with a first code; the operator's other sessions end.
 * @returns recovery codes, shown once
 * @throws DomainError invalid on `code`; tooMany
 */
export async function confirmOperatorTotp(scope: OperatorScope, input: { code: string; token: string }) {
  const { ports, operator } = scope;
  const { operatorId } = operator;
  const attempt = await throttle(ports, { kind: 'operator-totp-set-up', key: operatorId, limits: setUpLimits });
  const { sealedSeed, confirmedAt } = await readFactors(ports, operatorId);
  const isOpen = sealedSeed !== null && confirmedAt === null;
  if (!isOpen || !(await spendStep(ports, { operatorId, sealedSeed, code: input.code, confirms: true })))
    throw fieldError('code', 'codeWrong');
  await attempt.forgive();
  await endOtherOperatorSessions(scope, input);
  await recordAct(scope, { action: 'operator.set-up-factor' });
  return { recoveryCodes: await putRecoveryCodes(scope) };
}

interface Code {
  operatorId: string;
  sealedSeed: string;
  code: string;
  confirms: boolean;
}

async function spendStep(ports: Ports, { operatorId, sealedSeed, code, confirms }: Code): Promise<boolean> {
  const now = ports.clock.now();
  const digits = code.replaceAll(/\s/g, '');
  const seed = openForPlatform(ports, seedName(operatorId), sealedSeed);
  const step = /^\d{6}$/.test(digits) ? stepOfCode(seed, digits, now) : undefined;
  if (step === undefined) return false;
  const { rows } = await sql<{ used: boolean }>`
    select platform.use_operator_step(${operatorId}, ${step}, ${now}, ${confirms}) as used`.execute(ports.db);
  return rows[0]!.used;
}

/** Uses up a code of the app, or a recovery code; of two with the same code at once one wins. */
export async function spendOperatorCode(ports: Ports, operatorId: string, code: string): Promise<boolean> {
  const { sealedSeed, confirmedAt } = await readFactors(ports, operatorId);
  if (sealedSeed === null || confirmedAt === null) return false;
  if (await spendStep(ports, { operatorId, sealedSeed, code, confirms: false })) return true;
  const recoveryCode = readRecoveryCode(code);
  if (recoveryCode === undefined) return false;
  const hash = hashOfRecoveryCode(ports.secret, operatorId, recoveryCode);
  const { rows } = await sql<{ used: boolean }>`
    select platform.use_operator_recovery_code(${operatorId}, ${hash}) as used`.execute(ports.db);
  return rows[0]!.used;
}

export const hasOperatorFactor = async (ports: Ports, operatorId: string): Promise<boolean> =>
  (await readFactors(ports, operatorId)).confirmedAt !== null;

/** Ends the use of one-time codes and of recovery codes. @throws DomainError notFound, invalid on `password`; tooMany */
export async function removeOperatorTotp(scope: OperatorScope, input: Confirmation & { token: string }): Promise<void> {
  await confirm(scope, input);
  const { rows } = await sql<{ gone: boolean }>`
    select platform.remove_operator_factor(${scope.operator.operatorId}) as gone`.execute(scope.ports.db);
  if (!rows[0]!.gone) throw notFound('totp');
  await endOtherOperatorSessions(scope, input);
  await recordAct(scope, { action: 'operator.remove-factor' });
}

/** Makes the old recovery codes worthless. @throws DomainError notFound without an app; invalid on `password`; tooMany */
export async function renewOperatorRecoveryCodes(scope: OperatorScope, input: Confirmation) {
  await confirm(scope, input);
  if (!(await hasOperatorFactor(scope.ports, scope.operator.operatorId))) throw notFound('totp');
  await recordAct(scope, { action: 'operator.renew-recovery-codes' });
  return { recoveryCodes: await putRecoveryCodes(scope) };
}

/** Seals the operators' seeds with the key in use; safe to repeat. @returns how many there are */
export async function resealOperatorSeeds(ports: Pick<Ports, 'db' | 'keyEncryptionKeys'>): Promise<number> {
  const { rows } = await sql<{ operatorId: string; sealedSeed: string }>`
    select * from platform.list_operator_seeds()`.execute(ports.db);
  for (const { operatorId, sealedSeed } of rows) {
    const name = seedName(operatorId);
    const sealed = sealForPlatform(ports, name, openForPlatform(ports, name, sealedSeed));
    await sql`select platform.reseal_operator_seed(${operatorId}, ${sealedSeed}, ${sealed})`.execute(ports.db);
  }
  return rows.length;
}
