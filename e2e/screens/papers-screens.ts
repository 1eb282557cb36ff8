import type { Place, Screen } from './screens.ts';

async function firstOrganisation({ apiAs }: Place): Promise<string> {
  const { items } = await (await apiAs('admin')).get<{ items: { id: string }[] }>('/organisations');
  return `/desk/organisations/${items[0]?.id ?? ''}/processing`;
}

/** Records of processing and contracts with processors, from each side. */
export const papersScreens: readonly Screen[] = [
  { name: 'settings-records', who: 'dpo', at: '/settings/records' },
  { name: 'settings-records-processor', who: 'dpo', at: '/settings/records/processor' },
  { name: 'settings-contract', who: 'dpo', at: '/settings/contract' },
  { name: 'organisation-processing', who: 'admin', at: firstOrganisation },
  { name: 'portal-contracts', who: 'customer', at: '/portal/contracts' },
];
