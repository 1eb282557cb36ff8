import {
  calendarDay,
  createRole,
  createServiceToken,
  createTeam,
  createWebhook,
  setAbsence,
  updateWebhook,
} from '@redlich/domain';
import type { People } from './fill-people.ts';
import type { Past } from './past.ts';

const dayMs = 86_400_000;

interface Moment {
  foundedAt: Date;
  now: Date;
  queueIds: ReadonlyMap<string, string>;
}

/** A role and a team of the tenant's own, a token and a webhook for its programs, and somebody on holiday. */
export async function fillAccess(past: Past, { agents }: People, { foundedAt, now, queueIds }: Moment): Promise<void> {
  const admin = agents.get('admin')!;
  const at = new Date(foundedAt.getTime() + 6 * 3_600_000);
  const [firstQueue, secondQueue] = [...queueIds.values()];
  const readOnly = [{ queueId: firstQueue!, rights: ['overview' as const, 'read' as const] }];
  await createRole(past.at(at, admin, 'role.create'), {
    name: 'Aushilfe',
    privileges: ['tickets.work', 'customers.read'],
    queues: readOnly,
  });
  const members = [...agents].flatMap(([key, { id }]) => (key === 'admin' || key === 'dpo' ? [] : [id!]));
  await createTeam(past.at(at, admin, 'team.create'), {
    name: 'Rufbereitschaft',
    memberIds: members.slice(0, 2),
    queues: [{ queueId: secondQueue ?? firstQueue!, rights: ['full'] }],
  });
  await createServiceToken(past.at(at, admin, 'service-token.create'), {
    name: 'Monatsbericht',
    scopes: ['ticket.list'],
    expiresInDays: 365,
  });
  const events = ['ticket.created' as const, 'ticket.updated' as const];
  const webhook = await createWebhook(past.at(at, admin, 'webhook.create'), {
    name: 'Anzeige im Büro',
    url: 'https://anzeige.example/tickets',
    events,
  });
  // Nobody answers there: it waits for its administrator.
  await updateWebhook(past.at(at, admin, 'webhook.update'), { id: webhook.id, state: 'paused' });
  const away = [...agents].find(([key]) => !['admin', 'agent', 'dpo'].includes(key))?.[1];
  if (!away) return;
  const day = (days: number) => calendarDay(new Date(now.getTime() + days * dayMs));
  await setAbsence(past.at(new Date(now.getTime() - 2 * dayMs), away, 'absence.set'), {
    id: away.id!,
    from: day(-1),
    until: day(9),
    replacementId: agents.get('agent')!.id!,
    note: 'Im Urlaub; in Notfällen über die Rufbereitschaft.',
  });
}
