import type { Language, Ticket } from '@redlich/contract';
import { command, customerActor, notFound, query } from '../kernel/index.ts';
import { createTicket, getTicket } from '../tickets/index.ts';
import { readSetupRow, writeSetupRow } from './setup-row.ts';

const words: Record<Language, { subject: string; body: string; lastName: string }> = {
  de: {
    subject: 'Beispiel: Der Drucker im ersten Stock druckt nicht',
    body: 'Guten Tag,\n\nseit heute Morgen kommt aus dem Drucker im ersten Stock nur leeres Papier. Neu gestartet haben wir ihn schon. Können Sie sich das ansehen?\n\nViele Grüße\nJutta Beispiel',
    lastName: 'Beispiel',
  },
  en: {
    subject: 'Sample: the printer on the first floor does not print',
    body: 'Hello,\n\nsince this morning the printer on the first floor has been giving out blank paper only. We have restarted it already. Could you have a look?\n\nKind regards\nJutta Sample',
    lastName: 'Sample',
  },
};

/** A request of an invented customer, to try the desk with. Its address (RFC 2606) reaches nobody. */
export const createSampleTicket = command(
  'setup.create-sample',
  async (scope, { language }: { language: Language }): Promise<Ticket> => {
    const { lastName, ...request } = words[language];
    const customer = { email: 'jutta@beispiel.example', firstName: 'Jutta', lastName };
    const ticket = await createTicket(scope, { ...request, kind: 'web', customer });
    await writeSetupRow(scope, { sampleTicketId: ticket.id });
    return ticket;
  },
);

/** The sample as an agent and as its customer see it, each by their own rights. @throws DomainError notFound */
export const getSampleTicket = query(
  'setup.get-sample',
  async (scope, _: void): Promise<{ asAgent: Ticket; asCustomer: Ticket }> => {
    const { sampleTicketId } = await readSetupRow(scope);
    if (!sampleTicketId) throw notFound('sample ticket');
    const asAgent = await getTicket(scope, { id: sampleTicketId });
    if (asAgent.customer === null) throw notFound('person of the sample');
    const customer = customerActor({ id: asAgent.customer.id, loginId: null });
    return { asAgent, asCustomer: await getTicket({ ...scope, actor: customer }, { id: sampleTicketId }) };
  },
);
