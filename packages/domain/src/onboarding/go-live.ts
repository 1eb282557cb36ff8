import type { Setup } from '@redlich/contract';
import { command, fieldError } from '../kernel/index.ts';
import { advanceTenant } from '../tenants/index.ts';
import { getSetup } from './get-setup.ts';

/**
 * From now on messages leave to customers. What was held back before stays held back: it may be long out of date. Asked
 * again it changes nothing.
 * @throws DomainError invalid on `confirmed`
 */
export const goLive = command('setup.go-live', async (scope, { confirmed }: { confirmed: boolean }): Promise<Setup> => {
  if (!confirmed) throw fieldError('confirmed', 'required');
  await advanceTenant(scope, 'setup', 'live');
  return getSetup(scope, undefined);
});
