import type { AnnouncementClass, Language } from '@redlich/contract';
import { newMessageId } from '../tickets/index.ts';
import { escapeHtml } from './escape-html.ts';
import { letterFoot, letterHtml, type LetterLook } from './letter.ts';
import type { OutgoingMail } from './outgoing-mail.ts';

interface AnnouncementMailFacts {
  /** Of the copy: a repeat has the same. */
  id: string;
  class: AnnouncementClass;
  subject: string;
  body: string;
  language: Language;
  recipient: { name: string; address: string };
  /** Whose address it comes from; without one it comes from the platform's, and nothing comes back. */
  channel: { address: string; senderName: string } | undefined;
  platformDomain: string;
  look: LetterLook;
  /** Of marketing: how the consent is called, its page, and where a mail program withdraws it (RFC 8058). */
  consent?: { name: string; link: string; unsubscribeUrl: string } | undefined;
}

const why: Record<Language, Record<'service' | 'security', (tenant: string) => string>> = {
  de: {
    service: (tenant) =>
      `Diese Mitteilung betrifft die Leistungen von ${tenant}, für die Sie als Ansprechperson bei uns geführt werden. Sie ist keine Werbung.`,
    security: (tenant) =>
      `Dieser Sicherheitshinweis betrifft die Leistungen von ${tenant}, für die Sie als Ansprechperson bei uns geführt werden. Er ist keine Werbung.`,
  },
  en: {
    service: (tenant) =>
      `This message is about the services of ${tenant} for which we list you as a contact. It is not advertising.`,
    security: (tenant) =>
      `This security notice is about the services of ${tenant} for which we list you as a contact. It is not advertising.`,
  },
};
const byConsent: Record<Language, { why: (name: string) => string; withdraw: string }> = {
  de: {
    why: (name) =>
      `Sie erhalten diese Nachricht, weil Sie eingewilligt haben: „${name}“. Sie können das jederzeit widerrufen.`,
    withdraw: 'Einwilligung widerrufen',
  },
  en: {
    why: (name) => `You receive this message because you consented: “${name}”. You can withdraw that at any time.`,
    withdraw: 'Withdraw consent',
  },
};

const address = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g;

/** Text as HTML; addresses of pages become links that say where they lead. */
function linked(text: string): string {
  let html = '';
  let at = 0;
  for (const { 0: url, index } of text.matchAll(address)) {
    html += `${escapeHtml(text.slice(at, index))}<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
    at = index + url.length;
  }
  return (html + escapeHtml(text.slice(at))).replaceAll('\n', '<br>');
}

/** The mail that carries one copy of an announcement: text and HTML say the same. */
export function announcementMail(facts: AnnouncementMailFacts): OutgoingMail {
  const { language, look, channel, consent, platformDomain } = facts;
  const body = facts.body.replaceAll('\r\n', '\n').trim();
  const words = byConsent[language];
  const because =
    facts.class === 'marketing' ? words.why(consent?.name ?? '') : why[language][facts.class](look.tenantName);
  const paragraphs = body.split(/\n{2,}/).map((part) => `<p style="margin:0 0 1em">${linked(part)}</p>`);
  const way = consent ? ` <a href="${escapeHtml(consent.link)}">${words.withdraw}</a>` : '';
  const small = `<p style="margin:1.5em 0 0;color:#5c606b;font-size:13px">${escapeHtml(because)}${way}</p>`;
  const withdrawal = consent ? `\n${words.withdraw}: ${consent.link}` : '';
  return {
    messageId: channel ? newMessageId(facts.id, channel.address) : `<${facts.id}@${platformDomain}>`,
    from: channel
      ? { name: channel.senderName, address: channel.address }
      : { name: look.tenantName, address: `no-reply@${platformDomain}` },
    to: facts.recipient,
    subject: facts.subject,
    inReplyTo: null,
    references: [],
    text: `${body}\n\n${because}${withdrawal}\n\n-- \n${look.tenantName}\n${letterFoot(look, language)}\n`,
    html: letterHtml({ look, language, content: [...paragraphs, small].join('\n'), logoAt: 'top' }),
    ...(consent && { unsubscribeUrl: consent.unsubscribeUrl }),
    ...(channel ? { bulk: true as const } : { automatic: 'auto-generated' as const }),
  };
}
