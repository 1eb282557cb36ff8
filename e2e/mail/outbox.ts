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
  /** The one mail to this address; waits until it is there. */
  only(email: string): Promise<ReadMail>;
  file(url: string): Promise<Buffer>;
}

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
      await expect.poll(async () => (await to(email)).length, { message: `mails to ${email}` }).toBe(1);
      const [mail] = await to(email);
      return read(mail?.id ?? '');
    },
    file: async (url) => Buffer.from(await (await fetch(`${address}${url}`)).arrayBuffer()),
  };
}
