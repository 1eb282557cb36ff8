import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';

export interface Letter {
  from: { name: string; email: string };
  to: string;
  subject: string;
  text?: string;
  html?: string;
  files?: { fileName: string; content: Buffer }[];
  /** Message-IDs, with their angle brackets. */
  inReplyTo?: string;
  references?: string[];
}

/** Sends a mail as any mail program does; resolves with its Message-ID once the server has taken it. */
export async function sendMail(smtpPort: number, letter: Letter): Promise<{ messageId: string }> {
  const transport = createTransport({ host: '127.0.0.1', port: smtpPort, tls: { rejectUnauthorized: false } });
  const messageId = `<${randomUUID()}@${letter.from.email.split('@')[1]}>`;
  const { from, to, subject, text, html, inReplyTo, references } = letter;
  try {
    await transport.sendMail({
      from: { name: from.name, address: from.email },
      to,
      subject,
      messageId,
      ...(text === undefined ? {} : { text }),
      ...(html === undefined ? {} : { html }),
      ...(inReplyTo === undefined ? {} : { inReplyTo }),
      ...(references === undefined ? {} : { references }),
      attachments: (letter.files ?? []).map(({ fileName, content }) => ({ filename: fileName, content })),
    });
  } finally {
    transport.close();
  }
  return { messageId };
}
