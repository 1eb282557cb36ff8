import type { OwnIntake } from '@redlich/contract';
import { DomainError, query, type QueryScope } from '../kernel/index.ts';
import { decideIntake } from './decide-intake.ts';
import { readIntakeSettings } from './intake-settings.ts';
import { findSenderFacts } from './sender-facts.ts';

async function readOwnIntake(scope: QueryScope): Promise<OwnIntake> {
  const { policy } = await readIntakeSettings(scope);
  if (policy === 'open' || scope.actor.kind !== 'customer') return { accepted: true, reason: null };
  const customer = await scope.tx
    .selectFrom('customers')
    .select('email')
    .where('tenantId', '=', scope.tenantId)
    .where('customerId', '=', scope.actor.id)
    .executeTakeFirstOrThrow();
  const decision = decideIntake(policy, {
    ...(await findSenderFacts(scope, customer.email)),
    // Who is logged in has proven the address.
    senderProven: true,
    continuesTicket: false,
    mailsInLastHour: 0,
  });
  if (decision.kind === 'accept') return { accepted: true, reason: null };
  return { accepted: false, reason: decision.reason as OwnIntake['reason'] };
}

/** Whether the customer may send new requests; answering in the own ones is open to all. */
export const getOwnIntake = query('intake.get-own', (scope, _: void) => readOwnIntake(scope));

/** @throws DomainError forbidden when the customer may not send new requests */
export async function refuseNewRequest(scope: QueryScope): Promise<void> {
  const { accepted } = await readOwnIntake(scope);
  if (!accepted) throw new DomainError('forbidden', { fields: [{ field: 'customer', problem: 'notAccepted' }] });
}
