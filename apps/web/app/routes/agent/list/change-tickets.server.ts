import type { UpdateTicket } from '@redlich/contract';
import type { AppLoadContext } from '@remix-run/node';

/** Changes the tickets chosen in a list one after the other in small groups; says how many did not follow. */
export async function changeTickets(
  context: AppLoadContext,
  form: FormData,
): Promise<{ changed: number; failed: number }> {
  const body = changeOf(String(form.get('intent')), context.session?.person.id ?? null);
  const ids = form.getAll('ids').map(String).slice(0, 200);
  let changed = 0;
  for (let at = 0; at < ids.length; at += 5) {
    const group = ids.slice(at, at + 5);
    const answers = await Promise.all(group.map((id) => context.api.updateTicket({ params: { id }, body })));
    changed += answers.filter((answer) => answer.status === 200).length;
  }
  return { changed, failed: ids.length - changed };
}

function changeOf(intent: string, me: string | null): UpdateTicket {
  if (intent === 'assign') return { ownerId: me };
  return { state: intent === 'closed' ? 'closed' : 'pending' };
}
