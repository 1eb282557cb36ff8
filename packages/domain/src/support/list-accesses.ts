import type { SupportAccess } from '@redlich/contract';
import { query } from '../kernel/index.ts';
import { operatorIn } from '../console/index.ts';
import type { OperatorScope } from '../operators/index.ts';
import { accessRows, toSupportAccess } from './access-rows.ts';

const most = 200;

/** Requests and what became of them, the newest 200. */
export const listSupportAccesses = query(
  'support.list',
  async (scope, _: void): Promise<{ items: SupportAccess[] }> => {
    const rows = await accessRows(scope)
      .orderBy('s.requestedAt', 'desc')
      .orderBy('s.supportAccessId', 'desc')
      .limit(most)
      .execute();
    return { items: rows.map((row) => toSupportAccess(row, scope.now)) };
  },
);

/** The same for the operator. */
export const listSupportAccessesOfTenant = (by: OperatorScope, { id }: { id: string }) =>
  listSupportAccesses(operatorIn(by, id), undefined);
