import { anonymiseTickets } from '../anonymising/index.ts';
import { command, type Scope } from '../kernel/index.ts';
import { redoErasure, runErasure } from '../erasure/index.ts';
import { replayableEntries, restoreLine } from '../ledger/index.ts';
import { beforeDeleting, releaseForReplay } from '../locks/index.ts';
import { deleteMailsOfArticles, deleteMailsOfTickets } from '../mail/index.ts';
import { runRetention } from '../retention/index.ts';
import { deleteArticles, deleteTickets } from '../tickets/index.ts';

type Line = Parameters<typeof restoreLine>[1];

export interface Replayed {
  /** Lines that the backup did not know. */
  restored: number;
  /** People who are erased again. */
  people: number;
}

const redo = command('ledger.replay', async (scope, line: Line): Promise<{ restored: boolean; erasures: string[] }> => {
  await beforeDeleting(scope);
  const restored = await restoreLine(scope, line);
  const { category, objectIds, actId } = line;
  const erasures: string[] = [];
  if (category === 'closedTickets' || category === 'requests') {
    await releaseForReplay(scope, objectIds);
    await deleteMailsOfTickets(scope, objectIds);
    await deleteTickets(scope, objectIds);
  } else if (category === 'anonymisedTickets') {
    await releaseForReplay(scope, objectIds);
    // What files a rule kept the ledger does not say: the stricter way.
    const { refused } = await anonymiseTickets(scope, objectIds, { files: 'drop', at: scope.now });
    const gone = refused.map(({ ticketId }) => ticketId);
    await deleteMailsOfTickets(scope, gone);
    await deleteTickets(scope, gone);
  } else if (category === 'messages') {
    await deleteMailsOfArticles(scope, objectIds);
    await deleteArticles(scope, objectIds);
  } else if (category === 'person') {
    for (const customerId of objectIds)
      if (await redoErasure(scope, { erasureId: actId, customerId })) erasures.push(actId);
  }
  scope.audit({ objectKind: 'ledgerEntry', objectId: line.entryId });
  return { restored, erasures };
});

/**
 * Deletes again what the ledger's copies say was deleted, and then what is past its period. For the operator, between the
 * restore of a backup and the start of the services.
 */
export async function replayLedger(scope: Scope): Promise<Replayed> {
  const done: Replayed = { restored: 0, people: 0 };
  const waiting: string[] = [];
  for await (const line of replayableEntries(scope)) {
    const { restored, erasures } = await redo(scope, line);
    if (restored) done.restored += 1;
    waiting.push(...erasures);
  }
  for (const erasureId of waiting) {
    await runErasure(scope, erasureId);
    done.people += 1;
  }
  await runRetention(scope, scope.ports.clock.now());
  return done;
}
