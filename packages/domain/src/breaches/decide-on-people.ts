import type { Breach, DecideOnPeople } from '@redlich/contract';
import { command } from '../kernel/index.ts';
import { addEvent, setBreach } from './add-event.ts';
import { lockOpenBreach } from './breach-rows.ts';
import { readBreach } from './get-breach.ts';

/** Decides whether the people concerned are told (GDPR Art. 34). @throws DomainError notFound; conflict when it is closed */
export const decideOnPeople = command(
  'breach.decide-on-people',
  async (scope, { id, ...input }: DecideOnPeople & { id: string }): Promise<Breach> => {
    await lockOpenBreach(scope, id);
    await setBreach(scope, id, {
      peopleDecision: input.decision,
      peopleException: input.decision === 'exempt' ? input.exception : null,
      peopleReasons: input.reasons,
    });
    await addEvent(scope, id, 'peopleDecided', ['peopleDecision', 'peopleException', 'peopleReasons']);
    return readBreach(scope, id);
  },
);
