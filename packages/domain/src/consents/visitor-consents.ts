import type { Language } from '@redlich/contract';
import { fieldError, type CommandScope } from '../kernel/index.ts';
import { give } from './give.ts';
import { readOfferedConsents } from './purposes.ts';

interface Ticked {
  customerId: string;
  language: Language;
  consents: readonly { purposeId: string; version: number }[];
}

/**
 * What a visitor ticked, waiting for its confirmation. @returns whether something waits
 * @throws DomainError invalid on `consents`: not asked for here; conflict on `version`: the words changed
 */
export async function giveAsVisitor(scope: CommandScope, { customerId, language, consents }: Ticked): Promise<boolean> {
  if (consents.length === 0) return false;
  const offered = new Set((await readOfferedConsents(scope)).map(({ purposeId }) => purposeId));
  if (consents.some(({ purposeId }) => !offered.has(purposeId))) throw fieldError('consents', 'unknown');
  let waits = false;
  // In one order: two visitors at once do not wait for each other in a ring.
  const ordered = consents.toSorted((a, b) => a.purposeId.localeCompare(b.purposeId));
  for (const { purposeId, version } of ordered) {
    const given = await give(scope, { customerId, purposeId, version, channel: 'visitorForm', language });
    waits ||= given !== undefined;
  }
  return waits;
}
