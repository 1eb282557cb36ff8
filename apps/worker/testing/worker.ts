import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withTenant } from '@redlich/db';
import {
  acceptMail,
  type OutgoingFile,
  type OutgoingMail,
  type PostOutcome,
  type WebhookPoster,
} from '@redlich/domain';
import { fakeResolver, type FakeZone } from '@redlich/platform/dns';
import { openPaperPrinter } from '@redlich/platform/papers';
import { openTestPorts, type TestPorts, type TestTenant } from '@redlich/domain/testing';
import { closingTools } from '../src/closing-tools.ts';
import { jobHandlers } from '../src/handlers.ts';
import { openMailReader } from '../src/mail-reader.ts';

type Sent = OutgoingMail & { files: { fileName: string; content: string }[] };

type Posted = Parameters<WebhookPoster['post']>[0];

export interface TestWorker extends TestPorts {
  handlers: ReturnType<typeof jobHandlers>;
  /** What was handed to the mail server, in order. */
  sent: Sent[];
  /** What was sent to webhooks, in order. */
  posted: Posted[];
  /** What name servers say; a test writes into it. */
  zone: FakeZone;
  answerWebhooksWith(outcome: PostOutcome): void;
  /** The answer of the mail server to the next messages; undefined: taken. */
  refuseWith(error: Error | undefined): void;
  /** Accepts a raw message as the inlet does, without working on it. @returns its id */
  accept(tenant: TestTenant, raw: string, envelopeFrom?: string): Promise<string>;
  /** Accepts a message and works on it twice, as after a crash. */
  receive(tenant: TestTenant, raw: string, envelopeFrom?: string): Promise<void>;
  incoming(tenant: TestTenant): Promise<{ incomingMailId: string; state: string; reason: string | null }[]>;
}

async function read(file: OutgoingFile): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await file.open()) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString();
}

/** The worker's handlers with the real reader of mails; the mail server is a list. */
export async function openTestWorker(): Promise<TestWorker> {
  const test = await openTestPorts();
  const dir = await mkdtemp(join(tmpdir(), 'redlich-test-mails-'));
  const printer = openPaperPrinter(dir);
  const reader = openMailReader({ tempDir: join(dir, 'parts') });
  const sent: Sent[] = [];
  let refusal: Error | undefined;
  const posted: Posted[] = [];
  let answer: PostOutcome = { status: 204, ms: 1 };
  const zone: FakeZone = {};
  const handlers = jobHandlers({
    ports: test.ports,
    closing: closingTools(join(dir, 'exports'), test.jobs),
    printer,
    reader,
    accessLogDaysMax: 400,
    resolver: fakeResolver(zone, ['192.0.2.7']),
    poster: {
      post(request) {
        posted.push(request);
        return Promise.resolve(answer);
      },
    },
    sender: {
      async send({ attachments, ...mail }) {
        if (refusal) throw refusal;
        const files = await Promise.all(
          attachments.map(async (file) => ({ fileName: file.fileName, content: await read(file) })),
        );
        sent.push({ ...mail, files });
      },
    },
  });
  const worker: TestWorker = {
    ...test,
    handlers,
    sent,
    posted,
    zone,
    answerWebhooksWith: (outcome) => void (answer = outcome),
    refuseWith: (error) => void (refusal = error),
    async accept(tenant, raw, envelopeFrom = 'jutta@kunde.example') {
      const path = join(dir, randomUUID());
      const content = Buffer.from(raw);
      await writeFile(path, content);
      const file = { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
      const before = new Set((await worker.incoming(tenant)).map((mail) => mail.incomingMailId));
      await acceptMail(
        test.ports,
        { envelope: { from: envelopeFrom, to: [tenant.supportAddress] }, raw: file },
        randomUUID(),
      );
      return (await worker.incoming(tenant)).find((mail) => !before.has(mail.incomingMailId))!.incomingMailId;
    },
    async receive(tenant, raw, envelopeFrom) {
      const job = { tenantId: tenant.tenantId, incomingMailId: await worker.accept(tenant, raw, envelopeFrom) };
      const { signal } = new AbortController();
      await handlers['mail.receive'](job, signal);
      await handlers['mail.receive'](job, signal);
    },
    incoming: (tenant) =>
      withTenant(test.ports.db, tenant.tenantId, (tx) =>
        tx
          .selectFrom('incomingMails')
          .select(['incomingMailId', 'state', 'reason'])
          .where('tenantId', '=', tenant.tenantId)
          .execute(),
      ),
    async close() {
      await reader.close();
      printer.close();
      await test.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
  return worker;
}

interface Letter {
  from?: string;
  subject?: string;
  messageId?: string;
  inReplyTo?: string;
  headers?: string[];
  text?: string;
}

/** A plain message as a mail program would write it. */
export function letter({
  from = 'Jutta Kern <jutta@kunde.example>',
  subject = 'Drucker',
  messageId,
  inReplyTo,
  headers = [],
  text = 'Hallo',
}: Letter = {}): string {
  return [
    `From: ${from}`,
    'To: support@firma.example',
    `Subject: ${subject}`,
    `Message-ID: ${messageId ?? `<${randomUUID()}@kunde.example>`}`,
    ...(inReplyTo ? [`In-Reply-To: ${inReplyTo}`, `References: ${inReplyTo}`] : []),
    ...headers,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n');
}
