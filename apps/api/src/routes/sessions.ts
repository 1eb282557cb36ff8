import { endSupportAccess, logIn, logOut, setLanguage, type OpenSession } from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import { letIn } from '../http/let-in.ts';
import type { Handlers } from '../http/mount.ts';
import { sessionCookie } from '../http/session-cookie.ts';

type Names = 'logIn' | 'getSession' | 'logOut' | 'setPreferences';

export function sessionRoutes({ ports }: ApiDependencies): Pick<Handlers, Names> {
  const cookie = sessionCookie(ports.site.scheme);
  const supportCookie = sessionCookie(ports.site.scheme, 'support');
  const shown = (session: OpenSession | undefined) => ({ status: 200, body: session!.session }) as const;
  return {
    async logIn(facts, { body }, c) {
      const { scope, clientAddress: address, device } = facts;
      return letIn(ports, facts, await logIn(scope, { ...body, address, device }), c);
    },
    getSession: async ({ session }) => shown(session),
    async logOut({ scope, session, tenantId }, _, c) {
      if (session?.session.support) {
        await endSupportAccess(scope, { id: session.session.support.accessId });
        c.header('set-cookie', supportCookie.clear());
        return c.body(null, 204);
      }
      await logOut(ports, tenantId!, session!.token);
      c.header('set-cookie', cookie.clear());
      return c.body(null, 204);
    },
    async setPreferences({ scope, session }, { body }) {
      await setLanguage(scope, body);
      return { status: 200, body: { ...session!.session, person: { ...session!.session.person, ...body } } };
    },
  };
}
