import type { Place, Screen } from './screens.ts';

interface Change {
  id: string;
  recipient: { id: string };
}
const text = (de: string, en: string) => ({ de, en });

/** A processor that was announced, with an objection; made once at a desk. */
async function announced({ apiAs, desk }: Place): Promise<Change> {
  const dpo = await apiAs('dpo');
  const { items } = await dpo.get<{ items: Change[] }>('/privacy/sub-processor-changes');
  if (items[0] !== undefined) return items[0];
  const { id: recipientId } = await dpo.post<{ id: string }>('/privacy/recipients', {
    name: 'Archiv Nordsee Rechenzentren GmbH & Co. KG',
    role: 'processor',
    purpose: text('Sicherungen an einem zweiten Ort aufbewahren', 'keeping backups in a second place'),
    country: 'DE',
    transferMechanism: null,
    website: 'https://www.archiv-nordsee.example',
    toBeAnnounced: true,
  });
  const effectiveOn = new Date(Date.now() + 45 * 86_400_000).toISOString().slice(0, 10);
  const reason = text('Der bisherige Ort läuft zum Jahresende aus.', 'The present place ends with the year.');
  const change = await dpo.post<Change>('/privacy/sub-processor-changes', { recipientId, effectiveOn, reason });
  const objection = {
    email: `kunde@kunde-${desk}.example`,
    text: 'Bitte nicht: Das Haus arbeitet für unseren Wettbewerber.',
  };
  await dpo.post(`/privacy/sub-processor-changes/${change.id}/objections`, objection);
  return change;
}
const after = (path: string) => async (place: Place) => {
  await announced(place);
  return path;
};

/** Processors in use and to come, as anybody, a customer and the data protection officer see them. */
export const subProcessorsScreens: Screen[] = [
  { name: 'settings-sub-processor-subscribers', who: 'dpo', at: '/settings/sub-processors/subscribers' },
  { name: 'sub-processors', who: 'visitor', at: after('/sub-processors') },
  { name: 'sub-processors-own', who: 'customer', at: after('/sub-processors') },
  { name: 'settings-sub-processors', who: 'dpo', at: after('/settings/sub-processors') },
  {
    name: 'settings-sub-processor',
    who: 'dpo',
    at: async (place) => `/settings/sub-processors/${(await announced(place)).id}`,
  },
  {
    name: 'settings-recipient-to-announce',
    who: 'dpo',
    at: '/settings/recipients/new',
  },
];
