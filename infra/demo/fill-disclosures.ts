import { recordDisclosure } from '@redlich/domain';
import type { People } from './fill-people.ts';
import type { Past } from './past.ts';
import type { DemoTenant } from './story/tenant.ts';

const dayMs = 86_400_000;

/** What the desk gave to others by hand: to a lawyer, and to a repair shop twice. */
export async function fillDisclosures(
  past: Past,
  people: People,
  { tenant, now }: { tenant: DemoTenant; now: Date },
): Promise<void> {
  const dpo = people.agents.get('dpo')!;
  const [first, second] = [...people.customers.keys()].map((key) => tenant.customers[key]!.email);
  const given = async (daysAgo: number, email: string, what: Pick<Given, 'party' | 'categories' | 'ground'>) => {
    const at = new Date(now.getTime() - daysAgo * dayMs);
    const on = at.toISOString().slice(0, 10);
    await recordDisclosure(past.at(at, dpo, 'disclosure.record'), { email, recipientId: null, on, ...what });
  };
  await given(210, first!, {
    party: { name: 'Kanzlei Harms & Tiedemann', email: 'post@harms-tiedemann.example' },
    categories: ['customers', 'closedTickets'],
    ground: 'Streit um den Umfang der Wartung',
  });
  for (const daysAgo of [96, 41])
    await given(daysAgo, second!, {
      party: { name: 'Gerätewerkstatt Paulsen', email: '' },
      categories: ['customers'],
      ground: 'Rücksendung eines Geräts an die Privatadresse',
    });
}

type Given = Parameters<typeof recordDisclosure>[1];
