import type { MailReader } from '@redlich/domain';
import { sanitizeMailHtml, startMailParser, type MailOutline } from '@redlich/platform/mime';

/** RFC 3834 section 5 and the habits of older software: an answer that no person wrote. */
function isAutomatic(headers: MailOutline['headers']): boolean {
  return headers.some(({ name, value }) => {
    const text = value.trim().toLowerCase();
    if (name.toLowerCase() === 'auto-submitted') return text !== 'no';
    return name.toLowerCase() === 'precedence' && /^(bulk|junk|auto_reply)$/.test(text);
  });
}

const senderOf = ({ sender }: Partial<Pick<MailOutline, 'sender'>>) =>
  sender ? { name: sender.name ?? '', address: sender.address } : null;

/** Reads mails in killable children, two kept warm. */
export function openMailReader(options: { tempDir: string }): MailReader & { close(): Promise<void> } {
  const parser = startMailParser(options);
  return {
    async read(rawPath) {
      const mail = await parser.parseMail(rawPath);
      if (mail.kind === 'unparsed') {
        const { reason, outline } = mail;
        return { kind: 'unparsed', reason, sender: senderOf(outline ?? {}), subject: outline?.subject ?? '' };
      }
      return {
        ...mail,
        messageId: mail.messageId ?? null,
        sender: senderOf(mail),
        to: mail.to.map((mailbox) => mailbox.address),
        text: mail.visibleText,
        html: mail.html ?? null,
        automatic: mail.isReport || isAutomatic(mail.headers),
        attachments: mail.attachments.map((file) => ({ ...file, contentId: file.contentId ?? null })),
      };
    },
    sanitize: (html, imageUrl) => sanitizeMailHtml(html, { imageUrl }),
    close: async () => parser.close(),
  };
}
