import {
  askForCorrection,
  askIdentity,
  createOwnDataRequest,
  createTicket,
  noteDataRequest,
  proveIdentity,
  requestOfTicket,
  setLetterText,
  type Ports,
} from '@redlich/domain';
import type { TestTenant } from '@redlich/domain/testing';

/** Requests of data subjects: an own one with its receipt, one that waits for a link, one of a ticket, one with a note. */
export async function furnishDataRequests({ clock }: Ports, { as, email }: TestTenant, canary: string): Promise<void> {
  const text = `${canary} Text`;
  await createOwnDataRequest(as.customer, { right: 'access', text });
  const written = {
    right: 'rectification' as const,
    source: 'letter' as const,
    receivedOn: clock.now().toISOString().slice(0, 10),
    name: `${canary} Name`,
    address: `${canary} Straße 1`,
    language: 'de' as const,
    text,
  };
  const known = await noteDataRequest(as.dpo, { ...written, email: email.customer });
  const letter = { subject: `${canary} Betreff`, body: `${canary} Brief`, way: 'mail' as const };
  await askIdentity(as.dpo, { id: known.id, rung: 'knownAddress', letter });
  const stranger = await noteDataRequest(as.dpo, { ...written, email: `${canary.toLowerCase()}@fremd.example` });
  await proveIdentity(as.dpo, { id: stranger.id, rung: 'knowledge', note: `${canary} Vermerk` });
  const ticket = await createTicket(as.customer, { subject: `${canary} Daten`, body: text });
  await requestOfTicket(as.agent, { ticketId: ticket.id, right: 'erasure' });
  await askForCorrection(as.customer, {
    datum: 'request',
    ticketId: ticket.id,
    held: `${canary} Falsch`,
    proposed: `${canary} Richtig`,
    reason: `${canary} Grund`,
  });
  const words = { subject: `${canary} Nein`, body: `${canary} {Ablehnungsgrund} {Aufsichtsbehörde} {Rechtsweg}` };
  await setLetterText(as.dpo, { kind: 'refusal', language: 'de', ...words });
}
