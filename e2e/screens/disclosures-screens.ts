import type { Place, Screen } from './screens.ts';

interface Entry {
  id: string;
}

/** Data given to two, and the person renamed since; made once at a desk. */
async function given({ apiAs }: Place): Promise<{ entry: Entry; notice: Entry }> {
  const [dpo, admin] = [await apiAs('dpo'), await apiAs('admin')];
  const email = 'umbenannt@weitergaben.example';
  const of = async () => {
    const { items: log } = await dpo.get<{ items: Entry[] }>(`/disclosures?email=${email}`);
    const { items: notices } = await dpo.get<{ items: (Entry & { customer: { email: string } | null })[] }>(
      '/recipient-notices?part=open&limit=100',
    );
    return { entry: log[0], notice: notices.find(({ customer }) => customer?.email === email) };
  };
  const known = await of();
  if (known.entry && known.notice) return { entry: known.entry, notice: known.notice };
  const person = await admin.post<Entry>('/customers', { firstName: 'Wencke', lastName: 'Brandt', email });
  const what = { email, recipientId: null, categories: ['customers', 'closedTickets'], on: '2026-01-15' };
  const parties = [
    { name: 'Rechtsanwältinnen Detlefsen & Partner, Partnerschaftsgesellschaft mbB', email: 'kanzlei@nord.example' },
    { name: 'Reparaturservice West', email: '' },
  ];
  for (const party of parties) await dpo.post('/disclosures', { ...what, party, ground: 'Streit um eine Rechnung' });
  await admin.patch(`/customers/${person.id}`, { lastName: 'Brandt-Eggers' });
  const made = await of();
  return { entry: made.entry!, notice: made.notice! };
}

/** Open notices, the log, an empty form, an entry, and a notice with its letter. */
export const disclosuresScreens: Screen[] = [
  { name: 'settings-disclosures', who: 'dpo', at: async (place) => (await given(place), '/settings/disclosures') },
  {
    name: 'settings-disclosures-log',
    who: 'dpo',
    at: async (place) => (await given(place), '/settings/disclosures?part=log'),
  },
  { name: 'settings-disclosure-new', who: 'dpo', at: '/settings/disclosures/new' },
  {
    name: 'settings-disclosure',
    who: 'dpo',
    at: async (place) => `/settings/disclosures/${(await given(place)).entry.id}`,
  },
  {
    name: 'settings-recipient-notice',
    who: 'dpo',
    at: async (place) => `/settings/disclosures/notices/${(await given(place)).notice.id}`,
  },
];
