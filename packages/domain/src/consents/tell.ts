import type { Language } from '@redlich/contract';
import type { CommandScope, QueryScope } from '../kernel/index.ts';
import { findLoginOfCustomer } from '../identity/index.ts';
import { notify } from '../notifications/index.ts';
import { issueToken } from '../tokens/index.ts';

/** The language of the account; German for a contact, the product's first one. */
export async function languageOf(scope: QueryScope, customerId: string): Promise<Language> {
  return ((await findLoginOfCustomer(scope, customerId))?.language ?? 'de') as Language;
}

/** A mail with the words agreed to, and with a link that withdraws without a login. */
export async function tellOfConsent(
  scope: CommandScope,
  { customerId, consentId, language }: { customerId: string; consentId: string; language: Language },
): Promise<void> {
  const person = { customerId };
  const oneTimeTokenId = await issueToken(scope, { purpose: 'consent-withdrawal', person });
  await notify(scope, { kind: 'consent-given', person, language, oneTimeTokenId, objectId: consentId });
}
