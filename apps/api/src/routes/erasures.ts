import { beginErasure, eraseOnRequest, listErasures, previewOwnErasure, sendErasureLink } from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { sessionCookie } from '../http/session-cookie.ts';

type Names = 'requestErasureLink' | 'previewOwnErasure' | 'beginErasure' | 'eraseOnRequest' | 'listErasures';

export function erasureRoutes({ ports }: ApiDependencies): Pick<Handlers, Names> {
  const cookie = sessionCookie(ports.site.scheme);
  return {
    async requestErasureLink({ scope }) {
      await sendErasureLink(scope);
      return { status: 202, body: {} };
    },
    previewOwnErasure: async ({ scope }) => ({ status: 200, body: await previewOwnErasure(scope, undefined) }),
    async beginErasure({ scope }, { body }, c) {
      await beginErasure(scope, body);
      if (body.reach === 'all') c.header('set-cookie', cookie.clear());
      return { status: 202, body: {} };
    },
    async eraseOnRequest({ scope }, { body }) {
      await eraseOnRequest(scope, body);
      return { status: 202, body: {} };
    },
    listErasures: async ({ scope }) => ({ status: 200, body: await listErasures(scope, undefined) }),
  };
}
