import type { Breach, BreachLetter } from '@redlich/contract';
import { command } from '../kernel/index.ts';
import { addEvent, setBreach } from './add-event.ts';
import { lockOpenBreach } from './breach-rows.ts';
import { readBreach } from './get-breach.ts';

/** Keeps the letter to the authority in one's own words. @throws DomainError notFound; conflict when it is closed */
export const writeBreachLetter = command(
  'breach.write-letter',
  async (scope, { id, language, text }: BreachLetter & { id: string }): Promise<Breach> => {
    await lockOpenBreach(scope, id);
    await setBreach(scope, id, { letterLanguage: language, letterText: text });
    await addEvent(scope, id, 'letterWritten', ['letterLanguage', 'letterText']);
    return readBreach(scope, id);
  },
);
