import {
  acceptOperatorInvitation,
  countUsage,
  getConsoleTenant,
  listBackups,
  listConsoleTenants,
  listFailedMail,
  listOperatorActs,
  listRuns,
  logInOperator,
  logOutOperator,
  notFound,
  queues as allQueues,
  recordAct,
  releaseTenant,
  setOperatorLanguage,
  suspendTenant,
} from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { shownOperator } from './console-access.ts';
import { sessionCookie } from '../http/session-cookie.ts';
import { operatorScope } from './operator-scope.ts';

type Names =
  | 'getConsole'
  | 'logInOperator'
  | 'getOperatorSession'
  | 'logOutOperator'
  | 'acceptOperatorInvitation'
  | 'setOperatorPreferences'
  | 'listConsoleTenants'
  | 'getConsoleTenant'
  | 'countTenantUsage'
  | 'suspendTenant'
  | 'releaseTenant'
  | 'listOperatorActs'
  | 'listBackups'
  | 'listJobQueues'
  | 'listDeadJobs'
  | 'replayDeadJobs'
  | 'discardDeadJob'
  | 'getHealth';

const queueNames = allQueues.map((queue) => queue.name);
const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

function knownQueue(name: string): string {
  if (!queueNames.some((known) => known === name)) throw notFound('queue');
  return name;
}

export function consoleRoutes(deps: ApiDependencies): Pick<Handlers, Names> {
  const { ports, queues, probes } = deps;
  const cookie = sessionCookie(ports.site.scheme, 'operator');
  const step = sessionCookie(ports.site.scheme, 'operatorStep');
  return {
    getConsole: async () => ({ status: 200, body: { demo: deps.demoDesks.length > 0 } }),
    async logInOperator(facts, { body }, c) {
      const { clientAddress: address, device, requestId } = facts;
      const login = await logInOperator(ports, { ...body, address, device, requestId });
      // A new id at each login; the one before ends.
      if (facts.operator) await logOutOperator(ports, facts.operator.token);
      if (login.kind === 'step') {
        c.header('set-cookie', step.set(login.token));
        c.header('set-cookie', cookie.clear(), { append: true });
        return { status: 202, body: { expiresAt: login.expiresAt.toISOString() } };
      }
      c.header('set-cookie', cookie.set(login.session.token));
      return { status: 200, body: shownOperator(login.session, deps) };
    },
    getOperatorSession: async ({ operator }) => ({ status: 200, body: shownOperator(operator!, deps) }),
    async logOutOperator({ operator }, _, c) {
      await logOutOperator(ports, operator!.token);
      c.header('set-cookie', cookie.clear());
      return c.body(null, 204);
    },
    async acceptOperatorInvitation(_, { body }, c) {
      await acceptOperatorInvitation(ports, body);
      return c.body(null, 204);
    },
    async setOperatorPreferences(facts, { body }, c) {
      await setOperatorLanguage(operatorScope(facts), body.language);
      return c.body(null, 204);
    },
    listConsoleTenants: async (facts, { query }) => ({
      status: 200,
      body: await listConsoleTenants(operatorScope(facts), query),
    }),
    getConsoleTenant: async (facts, { params }) => ({
      status: 200,
      body: await getConsoleTenant(operatorScope(facts), params),
    }),
    async countTenantUsage(facts, { params }) {
      const scope = operatorScope(facts);
      await getConsoleTenant(scope, params);
      await countUsage({ ports, tenantId: params.id });
      await recordAct(scope, { action: 'usage.count', tenantId: params.id });
      return { status: 200, body: await getConsoleTenant(scope, params) };
    },
    suspendTenant: async (facts, { params, body }) => ({
      status: 200,
      body: await suspendTenant(operatorScope(facts), { ...params, ...body }),
    }),
    releaseTenant: async (facts, { params }) => ({
      status: 200,
      body: await releaseTenant(operatorScope(facts), params),
    }),
    listOperatorActs: async (facts, { query }) => ({
      status: 200,
      body: await listOperatorActs(operatorScope(facts), query),
    }),
    listJobQueues: async (facts) => ({
      status: 200,
      body: { queues: await queues.states(queueNames), failedMail: await listFailedMail(operatorScope(facts)) },
    }),
    listBackups: async (facts, { query }) => ({ status: 200, body: await listBackups(operatorScope(facts), query) }),
    async listDeadJobs(_, { query }) {
      const jobs = await queues.listDead(knownQueue(query.queue));
      const items = jobs.map(({ id, queue, failedAt, data: { tenantId, ...data } }) => ({
        id,
        queue,
        failedAt: failedAt.toISOString(),
        tenantId: isId(tenantId) ? tenantId : null,
        ids: Object.fromEntries(Object.entries(data).filter((entry): entry is [string, string] => isId(entry[1]))),
      }));
      return { status: 200, body: { items } };
    },
    async replayDeadJobs(facts, { body }) {
      const moved = await queues.replayDead(knownQueue(body.queue), body.id);
      if (moved === 0 && body.id) throw notFound('job');
      await recordAct(operatorScope(facts), { action: 'job.replay', objectId: body.id, reason: body.queue });
      return { status: 200, body: { moved } };
    },
    async discardDeadJob(facts, { body }) {
      const moved = await queues.discardDead(knownQueue(body.queue), body.id);
      if (moved === 0) throw notFound('job');
      const reason = `${body.queue}: ${body.reason}`;
      await recordAct(operatorScope(facts), { action: 'job.discard', objectId: body.id, reason });
      return { status: 200, body: { moved } };
    },
    async getHealth() {
      const [checks, versions, disk, databaseBytes, runs] = await Promise.all([
        probes.checks(),
        probes.versions(),
        probes.disk(),
        probes.databaseBytes(),
        listRuns(ports),
      ]);
      return { status: 200, body: { checks, versions, disk, databaseBytes, runs } };
    },
  };
}
