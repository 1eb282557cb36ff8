import type { MailSender } from '@redlich/domain';
import { PermanentMailError, type MailTransport } from '@redlich/platform/smtp';

/** A refusal for good, in the words the domain shows on the article. */
class Refused extends Error {
  readonly permanent = true;
  readonly reason: string;
  constructor(reason: string) {
    super('refused');
    this.reason = reason;
  }
}

/** Sends the domain's mails over a transport; the envelope's sender is the channel, so that bounces come back to it; of automatic
 * mails nobody, so that two machines never answer each other. */
export function mailSender(transport: MailTransport): MailSender {
  return {
    async send({ from, to, inReplyTo, references, attachments, automatic, bulk, unsubscribeUrl, ...mail }, signal) {
      const envelope = { from: automatic ? '' : from.address, to: [to.address] };
      const headers = {
        ...(automatic && { 'Auto-Submitted': automatic, 'X-Auto-Response-Suppress': 'All' }),
        // Not `All`: that would forbid the report of a mail that could not be delivered, too.
        ...(bulk && {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
          Precedence: 'bulk',
        }),
        ...(unsubscribeUrl && {
          'List-Unsubscribe': `<${unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      };
      try {
        await transport.send(
          {
            ...mail,
            from,
            to: [to],
            ...(inReplyTo && { inReplyTo }),
            references: [...references],
            headers,
            attachments: attachments.map(({ open, ...file }) => ({ ...file, content: { open } })),
          },
          { envelope, ...(signal && { abortSignal: signal }) },
        );
      } catch (error) {
        if (!(error instanceof PermanentMailError)) throw error;
        throw new Refused(error.response ?? error.code);
      }
    },
  };
}
