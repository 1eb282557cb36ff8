import { fillIn } from './placeholders.ts';

export const senderPlaceholders = ['agent', 'tenant', 'queue'] as const;

// Nothing of them has a meaning in a name, and some of them would have one in a header.
const unfit = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069<>"@]/g;
const strayEnds = /^[\s,;:·|/–—-]+|[\s,;:·|/–—-]+$/g;

interface SenderFacts {
  /** Empty: as the address is called. */
  pattern: string;
  channelName: string;
  /** Empty where a machine writes. */
  agentName: string;
  tenantName: string;
  queueName: string;
}

/**
 * The name beside the sender's address. What is filled in can neither start another header nor look like an address; a
 * placeholder without a value leaves no dash behind.
 */
export function senderName({ pattern, channelName, agentName, tenantName, queueName }: SenderFacts): string {
  const filled = fillIn(pattern, { agent: agentName, tenant: tenantName, queue: queueName })
    .replace(unfit, ' ')
    .replace(/\s+/g, ' ')
    .replace(strayEnds, '');
  return [...filled].slice(0, 120).join('') || channelName;
}
