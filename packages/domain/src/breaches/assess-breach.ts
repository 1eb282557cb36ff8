import type { AssessBreach, Breach } from '@redlich/contract';
import { command } from '../kernel/index.ts';
import { addEvent, setBreach } from './add-event.ts';
import { lockOpenBreach } from './breach-rows.ts';
import { readBreach } from './get-breach.ts';

/** Says how great the risk is, and why; every assessment stays among the events. @throws DomainError notFound; conflict when it is closed */
export const assessBreach = command(
  'breach.assess',
  async (scope, { id, risk, reasons }: AssessBreach & { id: string }): Promise<Breach> => {
    await lockOpenBreach(scope, id);
    await setBreach(scope, id, { risk, riskReasons: reasons });
    await addEvent(scope, id, 'assessed', ['risk', 'riskReasons']);
    return readBreach(scope, id);
  },
);
