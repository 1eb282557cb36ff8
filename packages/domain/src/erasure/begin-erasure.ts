import { randomUUID } from 'node:crypto';
import type { ErasureReach, Language } from '@redlich/contract';
import { command, fieldError, query, type CommandScope, type Scope } from '../kernel/index.ts';
import { findLoginOfCustomer } from '../identity/index.ts';
import { passwordFits } from '../passwords/index.ts';
import { notify } from '../notifications/index.ts';
import { throttle } from '../throttle/index.ts';
import { issueToken, redeemToken } from '../tokens/index.ts';
import { openErasure } from './open-erasure.ts';

const limits = [{ max: 5, seconds: 900 }];

interface Wanted {
  reach?: ErasureReach | undefined;
  password?: string | undefined;
  token?: string | undefined;
  confirmed: boolean;
}

const readLogin = query('erasure.begin', (scope, _: void) => findLoginOfCustomer(scope, scope.actor.id!));

interface Begun {
  reach: ErasureReach;
  token: string | undefined;
}

const begin = command('erasure.begin', async (scope, { token, reach }: Begun): Promise<void> => {
  const { tenantId } = scope;
  if (token !== undefined) await redeemOwn(scope, token);
  const erasureId = randomUUID();
  const isNew = await openErasure(scope, { erasureId, customerId: scope.actor.id!, reach });
  if (!isNew && reach === 'requests') throw fieldError('reach', 'erasedAlready');
  scope.audit({ objectKind: 'erasure', objectId: erasureId });
  scope.enqueue({ name: 'erasure.run', data: { tenantId, erasureId } });
});

async function redeemOwn(scope: CommandScope, token: string): Promise<void> {
  const { customerId } = await redeemToken(scope, { token, purpose: 'erasure' });
  if (customerId !== scope.actor.id) throw fieldError('token', 'linkUsedUp');
}

/**
 * Begins the deletion of what the customer logged in has here, by password or by a fresh link: the requests with all that is
 * in them, or the account and the person too; then sessions and links end at once. The rest is the job `erasure.run`.
 * @throws DomainError invalid on `confirmed`, `password` or `token`, on `reach` while one of the requests runs; tooMany
 */
export async function beginErasure(scope: Scope, { reach = 'all', password, token, confirmed }: Wanted): Promise<void> {
  if (!confirmed) throw fieldError('confirmed', 'required');
  if (token === undefined) {
    await throttle(scope.ports, { tenantId: scope.tenantId, kind: 'erasure', key: scope.actor.id ?? '', limits });
    const login = await readLogin(scope, undefined);
    if (!(await passwordFits(password ?? '', login?.passwordHash))) throw fieldError('password', 'wrongOwnPassword');
  }
  await begin(scope, { token, reach });
}

const send = command('erasure.begin', async (scope, _: void): Promise<void> => {
  const person = { customerId: scope.actor.id! };
  const oneTimeTokenId = await issueToken(scope, { purpose: 'erasure', person });
  const login = await findLoginOfCustomer(scope, person.customerId);
  const language = (login?.language ?? 'de') as Language;
  await notify(scope, { kind: 'erasure-link', person, language, oneTimeTokenId });
});

/** Sends a link, good for an hour, that stands in for the password. @throws DomainError tooMany: three an hour */
export async function sendErasureLink(scope: Scope): Promise<void> {
  const { ports, tenantId, actor } = scope;
  const key = actor.id ?? '';
  await throttle(ports, { tenantId, kind: 'erasure-link', key, limits: [{ max: 3, seconds: 3_600 }] });
  await send(scope, undefined);
}
