import type { Language, VisitorDataRequest } from '@redlich/contract';
import { command, query, type Scope } from '../kernel/index.ts';
import { checkVisitorForm, hashOfForm, makeVisitorForm } from '../portal/index.ts';
import { networkOf, throttle } from '../throttle/index.ts';
import { findCustomerByEmail, insertRequest } from './insert-request.ts';
import { writeReceipt } from './letters/receipt.ts';

const hour = 3_600;
const day = 24 * hour;

interface Circumstances {
  clientAddress: string;
  language: Language;
  /** Whether the browser did the form's work; without, far fewer requests are taken. */
  proven: boolean;
}

/** A form for somebody without an account; open to anybody, since a right needs no account (GDPR Art. 12(2)). */
export const openDataRequestForm = query('data-request.open-form', async (scope, _: void): Promise<string> =>
  makeVisitorForm(scope, scope.now),
);

type Asked = Pick<VisitorDataRequest, 'right' | 'name' | 'email' | 'text'> & { language: Language };

const file = command('data-request.create-as-visitor', async (scope, asked: Asked): Promise<void> => {
  const customerId = await findCustomerByEmail(scope, asked.email);
  const { id } = await insertRequest(scope, { ...asked, source: 'form', customerId });
  await writeReceipt(scope, id);
});

/**
 * The request of somebody who is not logged in. It makes nobody a customer, and receipt and answer are the same whether or
 * not the address is known. A form is taken once; 5 an hour from one network (1 without the browser's work), 3 a day for one
 * address. What fills in the hidden field is told the same and leaves nothing behind.
 * @throws DomainError invalid on `form`; tooMany
 */
export async function createVisitorDataRequest(
  scope: Scope,
  input: VisitorDataRequest,
  { clientAddress, language, proven }: Circumstances,
): Promise<void> {
  const { form, website, right, name, email, text } = input;
  checkVisitorForm(scope, form);
  if (website) return;
  const { ports, tenantId } = scope;
  const network = networkOf(clientAddress);
  await throttle(ports, { kind: 'data-request', key: network, limits: [{ max: 5, seconds: hour }] });
  if (!proven)
    await throttle(ports, { kind: 'data-request-unproven', key: network, limits: [{ max: 1, seconds: hour }] });
  const address = { tenantId, kind: 'data-request-email', key: email.toLowerCase() };
  await throttle(ports, { ...address, limits: [{ max: 3, seconds: day }] });
  const key = hashOfForm(form);
  const once = await throttle(ports, { tenantId, kind: 'visitor-form', key, limits: [{ max: 1, seconds: day }] });
  try {
    await file(scope, { right, name, email, text, language });
  } catch (error) {
    // What was refused may be corrected and sent again with the same form.
    await once.forgive();
    throw error;
  }
}
