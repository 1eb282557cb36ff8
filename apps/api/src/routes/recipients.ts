import type { recipientRoutes as contracted } from '@redlich/contract';
import {
  addRecipientEvidence,
  createRecipient,
  deleteRecipient,
  deleteRecipientEvidence,
  DomainError,
  findRecipientEvidence,
  listConnections,
  may,
  setOwnHosts,
  updateRecipient,
} from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { receiveFile } from '../http/receive-file.ts';
import { serveFile } from '../http/serve-file.ts';

export function recipientRoutes({ spoolDir }: ApiDependencies): Pick<Handlers, keyof typeof contracted> {
  return {
    createRecipient: async ({ scope }, { body }) => ({ status: 201, body: await createRecipient(scope, body) }),
    updateRecipient: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await updateRecipient(scope, { ...params, ...body }),
    }),
    async deleteRecipient({ scope }, { params }) {
      await deleteRecipient(scope, params);
      return { status: 204, body: undefined };
    },
    async addRecipientEvidence({ scope }, { params, query }, c) {
      if (!may(scope.actor, 'recipient.add-evidence')) throw new DomainError('forbidden');
      const keep = (upload: Parameters<Parameters<typeof receiveFile>[2]>[0]) =>
        addRecipientEvidence(scope, { ...params, ...query, ...upload });
      return { status: 201, body: await receiveFile(c, spoolDir, keep) };
    },
    deleteRecipientEvidence: async ({ scope }, { params }) => ({
      status: 200,
      body: await deleteRecipientEvidence(scope, params),
    }),
    getRecipientEvidence: async ({ scope }, { params }) =>
      serveFile(scope, { ...(await findRecipientEvidence(scope, params)), inline: false }),
    listConnections: async ({ scope }, { query }) => ({ status: 200, body: await listConnections(scope, query) }),
    setOwnHosts: async ({ scope }, { body }) => ({ status: 200, body: await setOwnHosts(scope, body) }),
  };
}
