import {
  addDomain,
  checkDomain,
  createSsoProvider,
  listRoles,
  setOwnHosts,
  updateSsoProvider,
  type NameResolver,
} from '@redlich/domain';
import type { People } from './fill-people.ts';
import type { Past } from './past.ts';
import type { DemoSlug } from './slugs.ts';

interface Moment {
  foundedAt: Date;
  now: Date;
}

/** One tenant has claimed a domain that its DNS does not prove yet, another has an own directory that waits to be switched on. */
export async function fillWaysIn(past: Past, slug: DemoSlug, { agents }: People, moment: Moment): Promise<void> {
  const admin = agents.get('admin')!;
  const { now } = moment;
  if (slug === 'nordlicht') {
    const at = new Date(now.getTime() - 2 * 3_600_000);
    const { id } = await addDomain(past.at(at, admin, 'domain.add'), { domain: 'hilfe.nordlicht.example' });
    await checkDomain(past.at(new Date(at.getTime() + 60_000), admin, 'domain.check'), halfDone, { id });
  }
  if (slug !== 'talwerk') return;
  const at = new Date(moment.foundedAt.getTime() + 7 * 3_600_000);
  // The company's own directory: no recipient, but declared like everything that is connected to.
  await setOwnHosts(past.at(at, agents.get('dpo')!, 'connection.set-own-hosts'), {
    hosts: ['anzeige.example', 'anmeldung.talwerk.example'],
  });
  const roles = await listRoles(past.at(at, admin, 'role.list'), undefined);
  const provider = await createSsoProvider(past.at(at, admin, 'sso.create'), {
    name: 'Talwerk-Konto',
    audience: 'agent',
    issuer: 'https://anmeldung.talwerk.example/realms/talwerk',
    clientId: 'helpdesk',
    clientSecret: 'erfunden-und-ohne-wirkung',
    domains: ['talwerk.example'],
    makesPeople: true,
    trustsFactor: false,
    roleId: roles.items.find(({ builtIn }) => builtIn === 'agent')!.id,
  });
  // Nobody answers there, so no button leads to it.
  await updateSsoProvider(past.at(at, admin, 'sso.update'), { id: provider.id, active: false });
}

/** Name servers that were told of one of two records; nothing is asked over the network. */
const halfDone: NameResolver = {
  txt: async () => ({ kind: 'none' }),
  cname: async () => ({ kind: 'records', records: ['nordlicht.localhost'] }),
  addresses: async () => ({ kind: 'none' }),
  ownAddresses: async () => [],
};
