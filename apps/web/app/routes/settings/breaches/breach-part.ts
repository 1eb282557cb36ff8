import type { Breach } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';

/** What every part of a breach's page is given. */
export interface BreachPart {
  breach: Breach;
  result: FormResult | undefined;
  /** May write, and it is not closed. */
  mayWrite: boolean;
}
