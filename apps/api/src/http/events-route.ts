import { streamSSE } from 'hono/streaming';
import type { Context } from 'hono';
import {
  DomainError,
  findSharedOrganisation,
  findSupportSession,
  may,
  peekSession,
  type Listener,
} from '@redlich/domain';
import type { ApiDependencies, Environment } from './environment.ts';

const heartbeatMs = 20_000;

/**
 * `GET /api/v1/events`: server-sent events `change` (a `LiveEvent`) and `resync` (read everything again). The channel ends
 * with the session; an open page does not keep a session alive. The rights in queues and what the organisation
 * shares are read again with each heartbeat.
 */
export const eventsRoute = (deps: ApiDependencies) => async (c: Context<Environment>) => {
  const { scope, session, standing, tenantId } = c.var.facts;
  if (!tenantId) throw new DomainError('notFound');
  if (standing === 'suspended' || standing === 'erasing') throw new DomainError('suspended');
  if (!session) throw new DomainError('unauthenticated');
  if (!may(session.actor, 'live.listen')) throw new DomainError('forbidden');
  const { kind, id } = session.session.person;
  const { queues } = session.actor;
  const person: Listener = { kind, id, queues, sharedOrganisationId: await findSharedOrganisation(scope, undefined) };
  c.header('cache-control', 'no-store');
  c.header('x-accel-buffering', 'no');
  return streamSSE(c, async (stream) => {
    let number = 0;
    let queue: Promise<unknown> = Promise.resolve();
    const send = (event: string, data: unknown) => {
      number += 1;
      queue = queue
        .then(() => stream.writeSSE({ event, data: JSON.stringify(data), id: String(number) }))
        .catch(() => {});
    };
    const unlisten = deps.live.listen({ tenantId, person, send });
    const ended = Promise.withResolvers<void>();
    stream.onAbort(ended.resolve);
    send('ready', {});
    const beat = setInterval(() => {
      (session.session.support
        ? findSupportSession(deps.ports, tenantId, session.token).then((support) => support?.actor)
        : peekSession(deps.ports, tenantId, session.token)
      )
        .then(async (actor) => {
          if (!actor) return ended.resolve();
          person.queues = actor.queues;
          person.sharedOrganisationId = await findSharedOrganisation(scope, undefined);
          await stream.write(': still here\n\n');
        })
        .catch(() => {});
    }, heartbeatMs);
    await ended.promise;
    clearInterval(beat);
    unlisten();
  });
};
