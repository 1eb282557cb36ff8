import { escapeHtml } from './escape-html.ts';
import type { OutgoingMail } from './outgoing-mail.ts';

interface StrangerFacts {
  incomingMailId: string;
  senderAddress: string;
  address: string;
  senderName: string;
  tenantName: string;
  quarantinedAt: Date;
  expiresAt: Date;
}

const dayMs = 86_400_000;

/**
 * What a stranger is told, in both languages and the same for everybody: it holds nothing of the message it answers, so
 * that nobody can have it carry something to a third person, and does not tell who is a customer.
 */
export function strangerAnswer(facts: StrangerFacts): OutgoingMail {
  const { tenantName } = facts;
  const days = Math.round((facts.expiresAt.getTime() - facts.quarantinedAt.getTime()) / dayMs);
  const german = [
    'Guten Tag,',
    `Ihre Nachricht an ${tenantName} ist angekommen. Unter dieser Adresse bearbeiten wir Anfragen bestimmter Absender; Ihre Adresse konnten wir nicht zuordnen.`,
    `Ihre Nachricht wird ${days === 1 ? 'einen Tag' : `${days} Tage`} aufbewahrt und dann gelöscht, wenn unser Team sie nicht vorher annimmt. Es wurde nichts weiter über Sie gespeichert.`,
  ];
  const english = [
    'Hello,',
    `Your message to ${tenantName} has arrived. At this address we handle requests from certain senders, and we could not match yours.`,
    `Your message is kept for ${days === 1 ? 'one day' : `${days} days`} and then deleted unless our team accepts it before. Nothing else about you has been stored.`,
  ];
  const paragraphs = (lines: readonly string[], language: string) =>
    `<div lang="${language}">${lines.map((line) => `<p style="margin:0 0 1em">${escapeHtml(line)}</p>`).join('')}</div>`;
  return {
    messageId: `<stranger-${facts.incomingMailId}@${facts.address.split('@').at(-1)}>`,
    from: { name: facts.senderName, address: facts.address },
    to: { name: '', address: facts.senderAddress },
    subject: `Ihre Nachricht an ${tenantName} / Your message to ${tenantName}`,
    inReplyTo: null,
    references: [],
    text: `${german.join('\n\n')}\n\n${english.join('\n\n')}\n\n-- \n${tenantName}\n`,
    html: `<!doctype html><html><body style="font:15px/1.5 sans-serif">\n${paragraphs(german, 'de')}\n<hr style="border:0;border-top:1px solid #ddd;margin:1.5em 0">\n${paragraphs(english, 'en')}\n<p style="margin:1.5em 0 0;color:#555">${escapeHtml(tenantName)}</p>\n</body></html>\n`,
    automatic: 'auto-replied',
  };
}
