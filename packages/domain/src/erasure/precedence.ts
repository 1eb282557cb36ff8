import type { QueryScope } from '../kernel/index.ts';

/**
 * Which of a person's requests may be deleted now. The one place that statutory floors, legal holds and restrictions will
 * be asked in; none of them exists yet, so that nothing has to stay.
 */
export async function erasableTickets(_: QueryScope, ticketIds: readonly string[]): Promise<readonly string[]> {
  return ticketIds;
}
