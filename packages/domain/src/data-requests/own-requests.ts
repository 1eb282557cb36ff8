import type { Language, OwnDataRequest, OwnDataRequestItem } from '@redlich/contract';
import { findLoginOfCustomer } from '../identity/index.ts';
import { command, query, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { customerName, readCustomer } from '../people/index.ts';
import { insertRequest } from './insert-request.ts';
import { writeReceipt } from './letters/receipt.ts';
import { readRequestRow, selectRequests, shownItem, type RequestRow } from './request-rows.ts';

const shownMax = 100;

function own(row: RequestRow, now: Date): OwnDataRequestItem {
  const { id, number, right, state, outcome, receivedOn, dueOn } = shownItem(row, now);
  return { id, number, right, state, outcome, receivedOn, dueOn };
}

/** What one asked about the own data, the newest first. */
export const listOwnDataRequests = query(
  'data-request.list-own',
  async (scope: QueryScope, _: void): Promise<{ items: OwnDataRequestItem[] }> => {
    const rows = await selectRequests(scope)
      .where('d.customerId', '=', scope.actor.id)
      .orderBy('d.createdAt', 'desc')
      .limit(shownMax)
      .execute();
    return { items: rows.map((row) => own(row, scope.now)) };
  },
);

/** A new request of somebody logged in: nothing more is asked to prove who it is. @returns its id */
export async function insertOwnRequest(scope: CommandScope, { right, text }: OwnDataRequest): Promise<string> {
  const customerId = scope.actor.id!;
  const customer = await readCustomer(scope, customerId);
  const language = ((await findLoginOfCustomer(scope, customerId))?.language ?? 'de') as Language;
  const { id } = await insertRequest(scope, {
    right,
    text,
    source: 'portal',
    customerId,
    name: customerName(customer),
    email: customer.email,
    language,
    loggedIn: true,
  });
  return id;
}

export const ownItem = async (scope: QueryScope, id: string) => own(await readRequestRow(scope, id), scope.now);

/** Takes in the request of somebody logged in. A receipt goes by mail at once. */
export const createOwnDataRequest = command(
  'data-request.create-own',
  async (scope, asked: OwnDataRequest): Promise<OwnDataRequestItem> => {
    const id = await insertOwnRequest(scope, asked);
    await writeReceipt(scope, id);
    return ownItem(scope, id);
  },
);
