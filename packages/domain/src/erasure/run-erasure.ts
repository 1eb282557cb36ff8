import type { Erasure } from '@redlich/contract';
import { command, type CommandScope, type Scope } from '../kernel/index.ts';
import { deleteLoginOfCustomer } from '../identity/index.ts';
import { keepProofOnly } from '../consents/index.ts';
import { deleteMailsFrom, deleteMailsOfArticles, deleteMailsOfTickets } from '../mail/index.ts';
import { deleteCustomer, lockCustomer } from '../people/index.ts';
import { deletePackagesOf } from '../subject-access/index.ts';
import { deleteArticles, deleteTickets, lockMessagesOf, lockTicketsOf, passTicketOn } from '../tickets/index.ts';
import { erasableTickets } from './precedence.ts';

const batchSize = 200;

type Step = Erasure['steps'][number]['step'];
type Done = { step: Step; objects: number; articles?: number; files?: number };
interface Running {
  erasureId: string;
  customerId: string;
  email: string;
}

/** Requests of the person alone go whole; those others take part in keep the others' parts and pass on to them. */
async function eraseRequests(scope: CommandScope, { customerId, email }: Running): Promise<Done | undefined> {
  const found = await lockTicketsOf(scope, customerId, batchSize);
  const free = new Set(
    await erasableTickets(
      scope,
      found.map(({ ticketId }) => ticketId),
    ),
  );
  const own = found.filter(({ ticketId, nextCustomerId }) => free.has(ticketId) && nextCustomerId === null);
  if (own.length > 0) {
    const ticketIds = own.map(({ ticketId }) => ticketId);
    await deleteMailsOfTickets(scope, ticketIds);
    return { step: 'requests', objects: ticketIds.length, ...(await deleteTickets(scope, ticketIds)) };
  }
  const shared = found.find(({ ticketId, nextCustomerId }) => free.has(ticketId) && nextCustomerId !== null);
  if (!shared) return undefined;
  const articleIds = await lockMessagesOf(scope, { customerId, ticketId: shared.ticketId, limit: 10_000 });
  await deleteMailsOfArticles(scope, articleIds);
  const gone = await deleteArticles(scope, articleIds);
  await passTicketOn(scope, { ticketId: shared.ticketId, customerId: shared.nextCustomerId!, leaving: email });
  return { step: 'sharedRequests', objects: 1, ...gone };
}

/** What the person wrote in requests of others. */
async function eraseMessages(scope: CommandScope, { customerId }: Running): Promise<Done | undefined> {
  const articleIds = await lockMessagesOf(scope, { customerId, limit: batchSize });
  if (articleIds.length === 0) return undefined;
  await deleteMailsOfArticles(scope, articleIds);
  return { step: 'messages', objects: articleIds.length, ...(await deleteArticles(scope, articleIds)) };
}

async function eraseMails(scope: CommandScope, { email }: Running): Promise<Done | undefined> {
  const objects = await deleteMailsFrom(scope, email, batchSize);
  return objects > 0 ? { step: 'mails', objects } : undefined;
}

async function eraseAccount(scope: CommandScope, { customerId }: Running): Promise<Done | undefined> {
  return (await deleteLoginOfCustomer(scope, customerId)) ? { step: 'account', objects: 1 } : undefined;
}

// The order is promised to the person: requests, messages, mails, then the account, the person last.
const order = [eraseRequests, eraseMessages, eraseMails, eraseAccount];

/**
 * One batch with its record, in one transaction. The person's row is locked: a mail that comes in meanwhile waits, and
 * then belongs to a new person, or came before and goes too.
 * @returns whether something is left to do
 */
const eraseBatch = command('erasure.run', async (scope, { erasureId }: { erasureId: string }): Promise<boolean> => {
  const { tx, tenantId, now } = scope;
  scope.audit({ objectKind: 'erasure', objectId: erasureId, fields: ['step'] });
  const erasure = await tx
    .selectFrom('erasures')
    .select('customerId')
    .where('tenantId', '=', tenantId)
    .where('erasureId', '=', erasureId)
    .where('finishedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!erasure) return false;
  const customer = await lockCustomer(scope, erasure.customerId);
  if (customer) {
    const running: Running = { erasureId, customerId: erasure.customerId, email: customer.email };
    for (const erase of order) {
      const done = await erase(scope, running);
      if (!done) continue;
      await record(scope, erasureId, done);
      return true;
    }
    const proofs = await keepProofOnly(scope, running);
    if (proofs > 0) await record(scope, erasureId, { step: 'consents', objects: proofs });
    await deletePackagesOf(scope, erasure.customerId);
    await deleteCustomer(scope, erasure.customerId);
    await record(scope, erasureId, { step: 'person', objects: 1 });
  }
  await tx
    .updateTable('erasures')
    .set({ finishedAt: now })
    .where('tenantId', '=', tenantId)
    .where('erasureId', '=', erasureId)
    .execute();
  return false;
});

async function record({ tx, tenantId, now }: CommandScope, erasureId: string, done: Done): Promise<void> {
  const { last } = await tx
    .selectFrom('erasureSteps')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('tenantId', '=', tenantId)
    .where('erasureId', '=', erasureId)
    .executeTakeFirstOrThrow();
  const row = { articles: 0, files: 0, ...done };
  await tx
    .insertInto('erasureSteps')
    .values({ tenantId, erasureId, position: (last ?? 0) + 1, ...row, doneAt: now })
    .execute();
}

/** Carries out a deletion; the job `erasure.run`. Killed at any point, it goes on where it stopped. */
export async function runErasure(scope: Scope, erasureId: string): Promise<void> {
  while (await eraseBatch(scope, { erasureId }));
}
