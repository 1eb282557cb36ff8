import { makeMail } from '../mail/make-mail.ts';
import { connectSmtp } from '../mail/smtp-connection.ts';
import type { Measured } from '../measure/summary.ts';
import type { MailLoad, Watched } from './loads.ts';
import { watch } from './watch.ts';

export async function runMailLoad(
  { port, to, senders, count, clients }: MailLoad,
  watched: Watched,
): Promise<Measured> {
  const from = (index: number) => senders[index % senders.length] ?? 'jemand@firma.example';
  const mails = Array.from({ length: count }, (_, index) => ({
    from: from(index),
    raw: makeMail({ index, from: from(index), to }),
  }));
  const latenciesMs: number[] = [];
  const errorTexts: string[] = [];
  const client = async () => {
    const connection = await connectSmtp(port);
    for (let next = mails.shift(); next !== undefined; next = mails.shift()) {
      const begun = performance.now();
      await connection
        .send({ ...next, to })
        .catch((error: unknown) => errorTexts.push(error instanceof Error ? error.message : String(error)));
      latenciesMs.push(performance.now() - begun);
    }
    connection.close();
  };
  const used = watch(watched, process.ppid);
  await Promise.all(Array.from({ length: clients }, client));
  const errors = errorTexts.length;
  return { latenciesMs, done: count - errors, errors, errorTexts: errorTexts.slice(0, 5), ...used() };
}
