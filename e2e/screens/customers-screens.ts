import type { Place, Screen } from './screens.ts';

async function firstOf({ apiAs }: Place, list: string, page: string): Promise<string> {
  const { items } = await (await apiAs('agent')).get<{ items: { id: string }[] }>(list);
  return `${page}/${items[0]?.id ?? 'new'}`;
}

/** Customers, organisations, contracts, and who may write in. */
export const customersScreens: readonly Screen[] = [
  { name: 'customers', who: 'agent', at: '/desk/customers' },
  { name: 'customers-nothing-found', who: 'agent', at: '/desk/customers?text=qwertz' },
  { name: 'customer', who: 'agent', at: (place) => firstOf(place, '/customers?isVip=true', '/desk/customers') },
  { name: 'customer-new', who: 'agent', at: '/desk/customers/new' },
  {
    name: 'customer-merge',
    who: 'agent',
    at: async (place) => `${await firstOf(place, '/customers', '/desk/customers')}/merge?text=e`,
  },
  { name: 'organisations', who: 'agent', at: '/desk/organisations' },
  {
    name: 'organisation',
    who: 'agent',
    at: (place) => firstOf(place, '/organisations?isVip=true', '/desk/organisations'),
  },
  { name: 'contracts', who: 'agent', at: '/desk/contracts' },
  { name: 'contract', who: 'agent', at: (place) => firstOf(place, '/contracts', '/desk/contracts') },
  { name: 'quarantine', who: 'agent', at: '/desk/quarantine' },
  { name: 'settings-intake', who: 'admin', at: '/settings/intake' },
];
