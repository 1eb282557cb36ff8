import type { Erasure, ErasureReach } from '@redlich/contract';
import { command, query, type CommandScope, type Scope } from '../kernel/index.ts';
import { anonymisePerson } from '../anonymising/index.ts';
import { noteChange } from '../disclosures/index.ts';
import { deleteLoginOfCustomer } from '../identity/index.ts';
import { eraseFromRequests } from '../data-requests/index.ts';
import { keepProofOnly } from '../consents/index.ts';
import { deleteMailsFrom, deleteMailsOfArticles, deleteMailsOfTickets } from '../mail/index.ts';
import { addressesOf, deleteCustomer, lockCustomer } from '../people/index.ts';
import { deletePackagesOf } from '../subject-access/index.ts';
import {
  countTicketsWith,
  deleteArticles,
  deleteTickets,
  findTicketsNaming,
  findTicketsWrittenIn,
  lockMessagesOf,
  lockTicketsOf,
  passTicketOn,
} from '../tickets/index.ts';
import { keepWhatMustStay, staysInTickets } from '../keeping/index.ts';
import { keepObjectionProof } from '../processing-objections/index.ts';
import { appendToLedger } from '../ledger/index.ts';
import { beforeDeleting, isCustomerKept } from '../locks/index.ts';

const batchSize = 200;
/** Requests of others in which words are replaced at once. */
const threadsMax = 20;

type Step = Erasure['steps'][number]['step'];
type Done = { step: Step; objects: number; objectIds?: string[]; articles?: number; files?: number };
interface Running {
  erasureId: string;
  customerId: string;
  email: string;
  reach: ErasureReach;
  /** Of who stays only what was there when it was asked for: what comes later is another matter. */
  until: Date | undefined;
}

/**
 * Requests of the person alone go whole; those others take part in keep the others' parts, without what tells of the person,
 * and pass on to them; what has to stay is hidden and met again when nothing keeps it any more.
 */
async function eraseRequests(scope: CommandScope, running: Running): Promise<Done | undefined> {
  const { customerId, email } = running;
  const found = await lockTicketsOf(scope, running, batchSize);
  if (found.length === 0) return undefined;
  const nextOf = new Map(found.map(({ ticketId, nextCustomerId }) => [ticketId, nextCustomerId]));
  const endings = found.map(({ ticketId, nextCustomerId }) => ({
    ticketId,
    ruleEndsAt: null,
    trashedAt: null,
    shared: nextCustomerId !== null,
  }));
  const {
    free,
    parts,
    kept,
    toAnonymise: _,
    ...gone
  } = await keepWhatMustStay(scope, endings, {
    requested: true,
    at: scope.now,
    action: 'purge',
    graceDays: 0,
  });
  // What is free is met again at once, what is kept is not.
  if (kept > 0) return { step: 'kept', objects: kept, ...gone };
  if (free.length > 0) {
    await deleteMailsOfTickets(scope, free);
    return { step: 'requests', objects: free.length, objectIds: free, ...(await deleteTickets(scope, free)) };
  }
  const [shared] = parts;
  if (shared === undefined) return undefined;
  const articleIds = await lockMessagesOf(scope, { customerId, ticketIds: [shared], limit: 10_000 });
  await anonymisePerson(scope, { customerId, ticketIds: [shared], except: articleIds });
  await deleteMailsOfArticles(scope, articleIds);
  const lost = await deleteArticles(scope, articleIds);
  await passTicketOn(scope, { ticketId: shared, customerId: nextOf.get(shared)!, leaving: email });
  return { step: 'sharedRequests', objects: 1, objectIds: [shared], ...lost };
}

/** What the person wrote in requests of others, and what others quote of it, unless something keeps those. */
async function eraseMessages(scope: CommandScope, running: Running): Promise<Done | undefined> {
  const { customerId, until } = running;
  const written = await findTicketsWrittenIn(scope, running);
  const stays = await staysInTickets(scope, written);
  const ticketIds = written.filter((ticketId) => !stays.has(ticketId)).slice(0, threadsMax);
  const articleIds = await lockMessagesOf(scope, { customerId, until, ticketIds, limit: batchSize });
  if (articleIds.length === 0) return undefined;
  await anonymisePerson(scope, { customerId, ticketIds, except: articleIds });
  await deleteMailsOfArticles(scope, articleIds);
  const gone = await deleteArticles(scope, articleIds);
  return { step: 'messages', objects: articleIds.length, objectIds: articleIds, ...gone };
}

/** Requests of others in which the person is named as a recipient and wrote nothing. */
async function eraseMentions(scope: CommandScope, { customerId }: Running): Promise<Done | undefined> {
  const named = await findTicketsNaming(scope, await addressesOf(scope, customerId));
  const stays = await staysInTickets(scope, named);
  const ticketIds = named.filter((ticketId) => !stays.has(ticketId)).slice(0, threadsMax);
  if (ticketIds.length === 0) return undefined;
  await anonymisePerson(scope, { customerId, ticketIds });
  return { step: 'sharedRequests', objects: ticketIds.length, objectIds: ticketIds };
}

async function eraseMails(scope: CommandScope, running: Running): Promise<Done | undefined> {
  const objectIds = await deleteMailsFrom(scope, running, batchSize);
  return objectIds.length > 0 ? { step: 'mails', objects: objectIds.length, objectIds } : undefined;
}

async function eraseAccount(scope: CommandScope, { customerId }: Running): Promise<Done | undefined> {
  return (await deleteLoginOfCustomer(scope, customerId)) ? { step: 'account', objects: 1 } : undefined;
}

// The order is promised to the person: requests, messages, mails, then the account, the person last.
const order: Record<ErasureReach, ((scope: CommandScope, running: Running) => Promise<Done | undefined>)[]> = {
  requests: [eraseRequests, eraseMessages, eraseMails],
  all: [eraseRequests, eraseMessages, eraseMentions, eraseMails, eraseAccount],
};

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
    .select(['customerId', 'reach', 'requestedAt'])
    .where('tenantId', '=', tenantId)
    .where('erasureId', '=', erasureId)
    .where('finishedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!erasure) return false;
  await beforeDeleting(scope);
  const customer = await lockCustomer(scope, erasure.customerId);
  if (customer) {
    const { customerId, requestedAt } = erasure;
    const reach = erasure.reach as ErasureReach;
    const until = reach === 'requests' ? requestedAt : undefined;
    const running: Running = { erasureId, customerId, email: customer.email, reach, until };
    // What keeps the person keeps everything of theirs; the ways in are closed already.
    const isKept = await isCustomerKept(scope, erasure.customerId);
    // Recipients hear of it once, when it begins (GDPR Art. 19).
    if (!isKept && (await isFirstBatch(scope, erasureId)))
      await noteChange(scope, { customerId, occasion: 'erasure', since: requestedAt });
    for (const erase of isKept ? [] : order[reach]) {
      const done = await erase(scope, running);
      if (!done) continue;
      await record(scope, erasureId, done);
      return true;
    }
    const kept = await countTicketsWith(scope, running);
    if (isKept || kept > 0) {
      await tx
        .updateTable('erasures')
        .set({ keptTickets: kept })
        .where('tenantId', '=', tenantId)
        .where('erasureId', '=', erasureId)
        .execute();
      return false;
    }
    if (reach === 'all') await erasePerson(scope, running);
  }
  await tx
    .updateTable('erasures')
    .set({ finishedAt: now, keptTickets: 0 })
    .where('tenantId', '=', tenantId)
    .where('erasureId', '=', erasureId)
    .execute();
  return false;
});

async function isFirstBatch({ tx, tenantId }: CommandScope, erasureId: string): Promise<boolean> {
  const step = await tx
    .selectFrom('erasureSteps')
    .select('position')
    .where('tenantId', '=', tenantId)
    .where('erasureId', '=', erasureId)
    .limit(1)
    .executeTakeFirst();
  return step === undefined;
}

/** What is left of the person once nothing of the rest is there. */
async function erasePerson(scope: CommandScope, running: Running): Promise<void> {
  const { erasureId, customerId } = running;
  const proofs = await keepProofOnly(scope, running);
  if (proofs > 0) await record(scope, erasureId, { step: 'consents', objects: proofs });
  const objections = await keepObjectionProof(scope, running);
  if (objections > 0) await record(scope, erasureId, { step: 'objections', objects: objections });
  const requests = await eraseFromRequests(scope, running);
  if (requests > 0) await record(scope, erasureId, { step: 'dataRequests', objects: requests });
  await deletePackagesOf(scope, customerId);
  await deleteCustomer(scope, customerId);
  await record(scope, erasureId, { step: 'person', objects: 1, objectIds: [customerId] });
}

async function record(scope: CommandScope, erasureId: string, { objectIds = [], ...done }: Done): Promise<void> {
  const { tx, tenantId, now } = scope;
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
  // What stays was not deleted.
  if (done.step === 'kept') return;
  await appendToLedger(scope, {
    actId: erasureId,
    category: done.step,
    rule: null,
    ground: 'request',
    stores: done.articles === undefined ? ['database'] : ['database', 'files', 'search'],
    objects: done.objects,
    objectIds,
  });
}

/**
 * Carries out a deletion; the job `erasure.run`. Killed at any point, it goes on where it stopped. While a hold, a
 * restriction or a statute keeps something, the person stays with it and the deletion is not finished.
 */
export async function runErasure(scope: Scope, erasureId: string): Promise<void> {
  while (await eraseBatch(scope, { erasureId }));
}

const listWaiting = query('erasure.run', async ({ tx, tenantId }, _: void) =>
  tx
    .selectFrom('erasures')
    .select('erasureId')
    .where('tenantId', '=', tenantId)
    .where('finishedAt', 'is', null)
    .orderBy('requestedAt')
    .execute(),
);

/** Goes on with deletions that something kept, as far as it no longer does. */
export async function resumeErasures(scope: Scope): Promise<void> {
  for (const { erasureId } of await listWaiting(scope, undefined)) await runErasure(scope, erasureId);
}
