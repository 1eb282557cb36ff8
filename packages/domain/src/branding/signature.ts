import type { Language } from '@redlich/contract';
import { fillIn } from './placeholders.ts';

export const signaturePlaceholders = ['agent.name', 'tenant.name', 'queue.name', 'ticket.number'] as const;

export interface SignatureFacts {
  signature: Readonly<Record<Language, string>>;
  language: Language;
  agentName: string;
  tenantName: string;
  queueName: string;
  ticketNumber: number;
}

/**
 * What stands below a reply: the tenant's words in the ticket's language, in the other one where there are none in it, or
 * the names of agent and tenant.
 */
export function signatureText(facts: SignatureFacts): string {
  const { signature, language, agentName, tenantName } = facts;
  const words = signature[language] || signature[language === 'de' ? 'en' : 'de'];
  if (!words) return [agentName, tenantName].filter(Boolean).join('\n');
  return fillIn(words, {
    'agent.name': agentName,
    'tenant.name': tenantName,
    'queue.name': facts.queueName,
    'ticket.number': String(facts.ticketNumber),
  }).trim();
}
