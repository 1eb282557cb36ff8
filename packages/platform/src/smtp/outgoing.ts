import { createTransport } from 'nodemailer';
import { placeOfUrl, type Egress } from '../egress/index.ts';
import { asMailError } from './mail-errors.ts';
import { composerOptions, safeEnvelope } from './outgoing-message.ts';
import type { Envelope, OutgoingMessage } from './outgoing-message.ts';
import { prepareOutbox, writeToOutbox } from './outbox-writer.ts';

export interface SendOptions {
  envelope: Envelope;
  /** Aborting does not prove that the other server did not take the message. */
  abortSignal?: AbortSignal;
}

export interface SendReceipt {
  accepted: string[];
  /** Recipients refused while others were accepted, with the server's own words. */
  rejected: { address: string; smtpCode: number | undefined; response: string | undefined }[];
  /** The server's last reply, or the name of the file in the outbox. */
  response: string;
}

export interface MailTransport {
  /** Hands the message over. Throws `TransientMailError` or `PermanentMailError`. */
  send(message: OutgoingMessage, options: SendOptions): Promise<SendReceipt>;
  /** Throws when mail cannot be handed over at all. */
  ready(): Promise<void>;
}

/**
 * Outgoing mail: through the server at `smtpUrl` (`smtp[s]://user:password@host:port`), each connection asked for at the
 * guard, else into the folder `outboxDir`.
 */
export function mailTransport(to: { smtpUrl: string; egress: Egress } | { outboxDir: string }): MailTransport {
  const transport = 'smtpUrl' in to ? viaSmtp(to.smtpUrl, to.egress) : viaOutbox(to.outboxDir);
  return {
    async send(message, options) {
      try {
        options.abortSignal?.throwIfAborted();
        return await transport.send(message, options);
      } catch (error) {
        throw asMailError(error);
      }
    },
    ready: transport.ready,
  };
}

function viaSmtp(url: string, egress: Egress): MailTransport {
  const place = placeOfUrl('mail', url);
  const transporter = createTransport({
    url,
    connectionTimeout: 15_000,
    greetingTimeout: 30_000,
    // Servers may think for minutes after the last line (RFC 5321 4.5.3.2.6); the caller's signal may end it sooner.
    socketTimeout: 300_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    // Called before a connection is opened; false: nodemailer opens it itself.
    getSocket: (_, answer) => void egress.pass(place).then(() => answer(null, false), answer),
  });
  return {
    async send(message, { envelope, abortSignal }) {
      const sent = await transporter.sendMail({
        ...composerOptions(message),
        xMailer: false,
        envelope: safeEnvelope(envelope),
        ...(abortSignal && { signal: abortSignal }),
      });
      const rejected = (sent.rejectedErrors ?? []).map(({ recipient, responseCode, response }) => ({
        address: recipient ?? '',
        smtpCode: responseCode,
        response,
      }));
      return { accepted: sent.accepted, rejected, response: sent.response };
    },
    async ready() {
      await transporter.verify();
    },
  };
}

function viaOutbox(dir: string): MailTransport {
  return {
    async send(message, { envelope, abortSignal }) {
      const { to } = safeEnvelope(envelope);
      const name = await writeToOutbox(dir, message, envelope, abortSignal);
      return { accepted: to, rejected: [], response: name };
    },
    ready: () => prepareOutbox(dir),
  };
}
