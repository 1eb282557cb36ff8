import type { CustomerConsent, Language, NoteConsent, NoteWithdrawal } from '@redlich/contract';
import { command, fieldError } from '../kernel/index.ts';
import { readCustomer } from '../people/index.ts';
import { readCustomerConsents } from './customer-consents.ts';
import { give } from './give.ts';
import { languageOf, tellOfConsent } from './tell.ts';
import { withdraw } from './withdraw.ts';

type Result = { items: CustomerConsent[] };

/**
 * Notes a consent that came by phone, mail or on paper. The customer is told by a mail with the way to withdraw it, so
 * that nobody is signed up without knowing.
 * @throws DomainError notFound; invalid on `purposeId`
 */
export const noteConsent = command(
  'consent.note',
  async (scope, { id, ...input }: NoteConsent & { id: string }): Promise<Result> => {
    await readCustomer(scope, id);
    const language: Language = await languageOf(scope, id);
    const consentId = await give(scope, { customerId: id, language, ...input });
    if (consentId && input.channel !== 'import') await tellOfConsent(scope, { customerId: id, consentId, language });
    scope.audit({ objectKind: 'customer', objectId: id, fields: ['consents'] });
    return readCustomerConsents(scope, id);
  },
);

/** Notes a withdrawal; an informal word is enough. @throws DomainError notFound; invalid on `purposeId` */
export const noteWithdrawal = command(
  'consent.note-withdrawal',
  async (scope, { id, ...input }: NoteWithdrawal & { id: string }): Promise<Result> => {
    await readCustomer(scope, id);
    const { items } = await readCustomerConsents(scope, id);
    if (!items.some(({ purpose }) => purpose.id === input.purposeId)) throw fieldError('purposeId', 'unknown');
    await withdraw(scope, { customerId: id, ...input });
    return readCustomerConsents(scope, id);
  },
);
