import { expect } from '@playwright/test';

export interface SentMail {
  id: string;
  from: string;
  fromName: string;
  to: string[];
  subject: string;
  messageId: string;
  inReplyTo: string | null;
  references: string[];
}

export interface ReadMail extends SentMail {
  text: string;
  html: string;
  attachments: { fileName: string; contentType: string; bytes: number; url: string }[];
}

export interface Outbox {
  /** Every mail to this address so far, the newest first. */
  to(email: string): Promise<SentMail[]>;
  read(id: string): Promise<ReadMail>;
  /** The one answer to this address, confirmations left aside; waits until it is there. */
  only(email: string): Promise<ReadMail>;
  /** The newest mail to this address whose subject fits; waits until it is there. */
  newest(email: string, subject: RegExp): Promise<ReadMail>;
  file(url: string): Promise<Buffer>;
}

/** What a confirmation of receipt to somebody without an account is called. */
const confirmation = /^(Ihre Anfrage|Your request) \[#\d+\]$/;

/** The mails the instance has sent, as its outbox shows them. */
export function openOutbox(port: number): Outbox {
  const address = `http://127.0.0.1:${port}`;
  const get = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${address}${path}`);
    if (!answer.ok) throw new Error(`the outbox answers ${answer.status} to ${path}`);
    return (await answer.json()) as T;
  };
  const to = async (email: string) => {
    const mails = await get<SentMail[]>('/api/messages?limit=200');
    return mails.filter((mail) => mail.to.includes(email));
  };
  const read = (id: string) => get<ReadMail>(`/api/messages/${id}`);
  return {
    to,
    read,
    async only(email) {
      const answers = async () => (await to(email)).filter(({ subject }) => !confirmation.test(subject));
      await expect.poll(async () => (await answers()).length, { message: `mails to ${email}` }).toBe(1);
      const [mail] = await answers();
      return read(mail?.id ?? '');
    },
    async newest(email, subject) {
      const fitting = async () => (await to(email)).find((mail) => subject.test(mail.subject));
      await expect.poll(async () => await fitting(), { message: `${subject} to ${email}` }).toBeDefined();
      return read((await fitting())?.id ?? '');
    },
    file: async (url) => Buffer.from(await (await fetch(`${address}${url}`)).arrayBuffer()),
  };
}
