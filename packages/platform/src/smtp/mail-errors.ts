/** A message that was not sent. `response` is the other server's own words and may hold addresses: not for logs. */
export class MailError extends Error {
  /** For a program: EENVELOPE, ECONNECTION, EUNSAFE, … */
  readonly code: string;
  /** The server's reply code, e.g. 550. */
  readonly smtpCode: number | undefined;
  /** The server's enhanced status code, e.g. "5.1.1" (RFC 3463). */
  readonly status: string | undefined;
  readonly response: string | undefined;

  constructor(message: string, details: { code: string; smtpCode?: number; response?: string; cause?: unknown }) {
    super(message, { cause: details.cause });
    this.code = details.code;
    this.smtpCode = details.smtpCode;
    this.response = details.response;
    this.status = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(details.response ?? '')?.[1];
  }
}

/** Not now: 4xx, network, or a fault of our own relay. The same message may be sent again. */
export class TransientMailError extends MailError {
  override name = 'TransientMailError';
}

/** Never: 5xx for this message or its recipients, or a message that must not be sent. */
export class PermanentMailError extends MailError {
  override name = 'PermanentMailError';
}

/** Codes that speak of the message itself; a 5xx to anything else (log-in, TLS) is the relay's fault, not the mail's. */
const aboutTheMessage = new Set(['EENVELOPE', 'EMESSAGE', 'EMAXRECIPIENTS']);

/** Classes what nodemailer or the file system threw. */
export function asMailError(thrown: unknown): MailError {
  if (thrown instanceof MailError) return thrown;
  const { code, responseCode, response } = thrown as { code?: unknown; responseCode?: unknown; response?: unknown };
  const details = {
    code: typeof code === 'string' ? code : 'EUNKNOWN',
    ...(typeof responseCode === 'number' && { smtpCode: responseCode }),
    ...(typeof response === 'string' && { response }),
    cause: thrown,
  };
  const replied = details.smtpCode;
  // 503 says that the session was in the wrong state, not that the message is unwelcome.
  const isPermanent = aboutTheMessage.has(details.code) && (!replied || (replied >= 500 && replied !== 503));
  return isPermanent
    ? new PermanentMailError('the message was refused', details)
    : new TransientMailError('the message could not be handed over', details);
}
