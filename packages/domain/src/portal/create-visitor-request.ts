import type { Language, VisitorRequest } from '@redlich/contract';
import { command, fieldError, notFound, type Scope } from '../kernel/index.ts';
import { giveAsVisitor } from '../consents/index.ts';
import { claimFormUploads, createFormUpload, type SpooledFile } from '../files/index.ts';
import { findOrCreateCustomer, splitDisplayName } from '../people/index.ts';
import { recordShownNotice } from '../shown-notices/index.ts';
import { networkOf, throttle } from '../throttle/index.ts';
import { firstQueueId, insertArticle, insertTicket } from '../tickets/index.ts';
import { confirmReceipt } from './confirm-receipt.ts';
import { readVisitorRules } from './portal-settings.ts';
import { checkVisitorForm, hashOfForm } from './visitor-form.ts';

const hour = 3_600;
const day = 24 * hour;

interface Circumstances {
  clientAddress: string;
  language: Language;
  /** Whether the browser did the form's work; without, far fewer requests are taken. */
  proven: boolean;
}

const fileRequest = command(
  'request.create',
  async (scope, { language, ...input }: Omit<VisitorRequest, 'proof' | 'website'> & { language: Language }) => {
    const requests = await readVisitorRules(scope);
    if (!requests.open) throw notFound('visitor form');
    const name = input.name ?? '';
    if (requests.nameRequired && name === '') throw fieldError('name', 'required');
    const customer = await findOrCreateCustomer(scope, {
      email: input.email,
      ...splitDisplayName(name, input.email),
      source: 'portal',
    });
    const { customerId, organisationId } = customer;
    const { subject } = input;
    const queueId = await firstQueueId(scope);
    const { ticketId } = await insertTicket(scope, { subject, customer, queueId });
    await insertArticle(
      scope,
      { ticketId, customerId, organisationId, queueId, state: 'new', turn: 'team', closedAt: null, ownerId: null },
      {
        kind: 'web',
        visibility: 'public',
        author: { kind: 'customer', customerId },
        subject,
        bodyText: input.body,
        fromAddress: input.email,
        attachments: await claimFormUploads(scope, hashOfForm(input.form)),
      },
      null,
    );
    await recordShownNotice(scope, { occasion: 'request', customerId, ticketId }, input.notice);
    const consentWaits = await giveAsVisitor(scope, { customerId, language, consents: input.consents ?? [] });
    await confirmReceipt(scope, { ticketId, customerId, via: 'web', language, consentWaits });
  },
);

/**
 * A request of somebody without an account: a ticket, a contact, one confirmation. A form is taken once; 5 an hour from
 * one network (1 without the browser's work), 3 a day for one address. What fills in the hidden field is told the same and
 * leaves nothing behind.
 * @throws DomainError notFound where the tenant takes none; invalid on `form` or `name`; tooMany
 */
export async function createVisitorRequest(
  scope: Scope,
  input: VisitorRequest,
  { clientAddress, language, proven }: Circumstances,
): Promise<void> {
  const { website, proof: _, ...request } = input;
  checkVisitorForm(scope, request.form);
  if (website) return;
  const { ports, tenantId } = scope;
  const network = networkOf(clientAddress);
  await throttle(ports, { kind: 'visitor-request', key: network, limits: [{ max: 5, seconds: hour }] });
  if (!proven) {
    await throttle(ports, { kind: 'visitor-request-unproven', key: network, limits: [{ max: 1, seconds: hour }] });
  }
  const email = request.email.toLowerCase();
  await throttle(ports, { tenantId, kind: 'visitor-email', key: email, limits: [{ max: 3, seconds: day }] });
  const once = await throttle(ports, {
    tenantId,
    kind: 'visitor-form',
    key: hashOfForm(request.form),
    limits: [{ max: 1, seconds: day }],
  });
  try {
    await fileRequest(scope, { ...request, language });
  } catch (error) {
    // What was refused may be corrected and sent again with the same form.
    await once.forgive();
    throw error;
  }
}

/**
 * A file for a visitor's form.
 * @throws DomainError invalid on `form` or, beyond ten, on `files`; tooMany beyond 40 an hour from one network
 */
export async function createVisitorUpload(
  scope: Scope,
  upload: { form: string; file: SpooledFile; fileName: string; contentType: string; clientAddress: string },
) {
  const { form, clientAddress, ...file } = upload;
  checkVisitorForm(scope, form);
  const key = networkOf(clientAddress);
  await throttle(scope.ports, { kind: 'visitor-upload', key, limits: [{ max: 40, seconds: hour }] });
  return createFormUpload(scope, { ...file, formHash: hashOfForm(form) });
}
