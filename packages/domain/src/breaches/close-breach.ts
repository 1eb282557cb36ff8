import type { Breach } from '@redlich/contract';
import { command, fieldError } from '../kernel/index.ts';
import { addEvent, setBreach } from './add-event.ts';
import { lockOpenBreach } from './breach-rows.ts';
import { readBreach } from './get-breach.ts';

/** Closes a breach; it stays in the register. @throws DomainError notFound; conflict when it is closed or on `id`: something lacks */
export const closeBreach = command('breach.close', async (scope, { id }: { id: string }): Promise<Breach> => {
  await lockOpenBreach(scope, id);
  const { lacks } = await readBreach(scope, id);
  if (lacks.length > 0) throw fieldError('id', 'breachLacks', lacks.join(', '));
  await setBreach(scope, id, { closedAt: scope.now });
  await addEvent(scope, id, 'closed', ['closedAt']);
  return readBreach(scope, id);
});
