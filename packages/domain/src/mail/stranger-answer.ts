import type { Language } from '@redlich/contract';
import { escapeHtml } from './escape-html.ts';
import { letterFoot, letterHtml, type LetterLook } from './letter.ts';
import type { OutgoingMail } from './outgoing-mail.ts';

interface StrangerFacts {
  incomingMailId: string;
  senderAddress: string;
  address: string;
  senderName: string;
  quarantinedAt: Date;
  expiresAt: Date;
}

interface Words {
  heading: string;
  lines: string[];
}

const dayMs = 86_400_000;

const words = (tenantName: string, days: number): Record<Language, Words> => ({
  de: {
    heading: 'Ihre Nachricht ist angekommen',
    lines: [
      'Guten Tag,',
      `Ihre Nachricht an ${tenantName} ist angekommen. Unter dieser Adresse bearbeiten wir Anfragen bestimmter Absender; Ihre Adresse konnten wir nicht zuordnen.`,
      `Ihre Nachricht wird ${days === 1 ? 'einen Tag' : `${days} Tage`} aufbewahrt und dann gelöscht, wenn unser Team sie nicht vorher annimmt. Es wurde nichts weiter über Sie gespeichert.`,
    ],
  },
  en: {
    heading: 'Your message has arrived',
    lines: [
      'Hello,',
      `Your message to ${tenantName} has arrived. At this address we handle requests from certain senders, and we could not match yours.`,
      `Your message is kept for ${days === 1 ? 'one day' : `${days} days`} and then deleted unless our team accepts it before. Nothing else about you has been stored.`,
    ],
  },
});

function part(language: Language, { heading, lines }: Words): string {
  const paragraphs = lines.map((line) => `<p style="margin:0 0 1em">${escapeHtml(line)}</p>`).join('\n');
  return `<div lang="${language}">\n<h1 style="margin:0 0 12px;font-size:18px;line-height:1.3">${escapeHtml(heading)}</h1>\n${paragraphs}\n</div>`;
}

/**
 * What a stranger is told, in both languages, in the tenant's look and the same for everybody: it holds nothing of the
 * message it answers, so that nobody can have it carry something to a third person, and does not tell who is a customer.
 */
export function strangerAnswer(facts: StrangerFacts, look: LetterLook): OutgoingMail {
  const { tenantName } = look;
  const { de, en } = words(tenantName, Math.round((facts.expiresAt.getTime() - facts.quarantinedAt.getTime()) / dayMs));
  const rule = '<hr style="border:0;border-top:1px solid #e3e4e9;margin:24px 0">';
  const content = [part('de', de), rule, part('en', en)].join('\n');
  const foot = `${tenantName}\n${letterFoot(look, 'de')}\n${letterFoot(look, 'en')}`;
  return {
    messageId: `<stranger-${facts.incomingMailId}@${facts.address.split('@').at(-1)}>`,
    from: { name: facts.senderName, address: facts.address },
    to: { name: '', address: facts.senderAddress },
    subject: `Ihre Nachricht an ${tenantName} / Your message to ${tenantName}`,
    inReplyTo: null,
    references: [],
    text: `${de.lines.join('\n\n')}\n\n* * *\n\n${en.lines.join('\n\n')}\n\n-- \n${foot}\n`,
    html: letterHtml({ look, language: 'de', also: 'en', content, logoAt: 'top' }),
    automatic: 'auto-replied',
  };
}
