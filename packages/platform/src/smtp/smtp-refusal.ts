/** What the client is told when a command or a message is not taken (RFC 5321 section 4.2, RFC 3463). */
export class SmtpRefusal extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, text: string) {
    super(text);
    this.responseCode = responseCode;
  }
}

export const refusals = {
  tooManyConnections: () => new SmtpRefusal(421, '4.7.0 Too many connections from your address, try again later'),
  tooManyUnknown: () => new SmtpRefusal(421, '4.7.0 Too many unknown recipients'),
  unknownRecipient: () => new SmtpRefusal(550, '5.1.1 No such mailbox here'),
  tryAgain: () => new SmtpRefusal(451, '4.3.0 Temporary failure, try again later'),
  diskFull: () => new SmtpRefusal(452, '4.3.1 Out of storage, try again later'),
  tooLarge: (bytesMax: number) => new SmtpRefusal(552, `5.3.4 Message exceeds the maximum size of ${bytesMax} bytes`),
};

/** Turns anything thrown while a message was received or stored into the answer the client gets. */
export function asRefusal(thrown: unknown, bytesMax: number): SmtpRefusal {
  if (thrown instanceof SmtpRefusal) return thrown;
  switch ((thrown as { code?: unknown } | undefined)?.code) {
    case 'TOO_LARGE':
      return refusals.tooLarge(bytesMax);
    case 'ENOSPC':
    case 'EDQUOT':
      return refusals.diskFull();
    default:
      return refusals.tryAgain();
  }
}
