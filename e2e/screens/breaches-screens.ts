import type { Place, Screen } from './screens.ts';

interface Breach {
  id: string;
  title: string;
}

/** A breach at high risk whose clock runs, with a measure; made once at a desk. */
async function running({ apiAs }: Place): Promise<Breach> {
  const dpo = await apiAs('dpo');
  const title = 'Zugangsdaten eines Mitarbeiters durch eine gefälschte E-Mail abgefangen';
  const { items } = await dpo.get<{ items: Breach[] }>('/privacy/breaches');
  const known = items.find((one) => one.title === title);
  if (known !== undefined) return known;
  const breach = await dpo.post<Breach>('/privacy/breaches', {
    title,
    noticedAt: new Date(Date.now() - 30 * 3_600_000).toISOString(),
    what: 'Mit den Zugangsdaten wurde für zwei Stunden in Anfragen gelesen. Der Zugang ist gesperrt.',
    kinds: ['confidentiality'],
    dataCategories: ['closedTickets', 'customers', 'uploads'],
    peopleCount: 1240,
    recordsCount: null,
    consequences: 'Inhalte von Anfragen können Unbefugten bekannt sein, darunter Zugangsdaten.',
    measures: 'Kennwort geändert, Sitzungen beendet, zweiter Faktor für alle verlangt.',
    recipientId: null,
  });
  await dpo.put(`/privacy/breaches/${breach.id}/assessment`, {
    risk: 'high',
    reasons: 'In Anfragen stehen Zugangsdaten, und sie wurden sichtlich gezielt gelesen.',
  });
  await dpo.post(`/privacy/breaches/${breach.id}/measures`, {
    text: 'Alle im Team zu gefälschten E-Mails schulen.',
    dueOn: '2027-01-31',
  });
  return breach;
}

/** The register of breaches, an empty form, and a breach whose clock runs. */
export const breachesScreens: Screen[] = [
  {
    name: 'settings-breaches',
    who: 'dpo',
    at: async (place) => {
      await running(place);
      return '/settings/breaches';
    },
  },
  { name: 'settings-breach-new', who: 'dpo', at: '/settings/breaches/new' },
  { name: 'settings-breach', who: 'dpo', at: async (place) => `/settings/breaches/${(await running(place)).id}` },
];
