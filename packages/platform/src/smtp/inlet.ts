import { mkdir, statfs } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerOptions, SMTPServerSession } from 'smtp-server';
import { spool } from '../files/index.ts';
import { inletConnections } from './inlet-connections.ts';
import { withDefaults } from './inlet-settings.ts';
import type { InletSettings } from './inlet-settings.ts';
import { asRefusal, refusals } from './smtp-refusal.ts';

export type { InletSettings, ReceivedMail } from './inlet-settings.ts';

export interface SmtpInlet {
  port: number;
  /** Takes no new mail, finishes running transactions, then resolves. */
  close(): Promise<void>;
}

const spaceCheckMs = 500;

type Done = (refusal?: Error | null) => void;

/** Starts the SMTP server and resolves when it listens. Throws when the port is taken. */
export async function startInlet(given: InletSettings): Promise<SmtpInlet> {
  const settings = withDefaults(given);
  const { log, bytesMax, spoolDir } = settings;
  await mkdir(spoolDir, { recursive: true });

  const options: SMTPServerOptions = {
    name: settings.name,
    size: bytesMax,
    hideENHANCEDSTATUSCODES: true,
    disabledCommands: settings.tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    maxClients: settings.connectionsMax,
    maxRecipients: settings.recipientsMax,
    socketTimeout: settings.idleMs,
    closeTimeout: settings.closeMs,
    ...settings.tls,

    onConnect: (session, done) => done(connections.refuse(session)),
    onClose: (session) => connections.forget(session),
    onMailFrom: (_address, _session, done) => answer(done, checkSpace),
    onRcptTo: ({ address }, session, done) => answer(done, () => checkRecipient(address, session)),
    onData: (stream, session, done) => answer(done, () => receive(stream, session)),
  };
  const server = new SMTPServer(options);
  const connections = inletConnections(server, settings);
  // A socket error ends its own connection; nothing else is affected.
  server.on('error', (err: Error) => log.debug({ err }, 'smtp connection failed'));

  function answer(done: Done, work: () => Promise<void>) {
    work().then(
      () => done(),
      (thrown: unknown) => done(asRefusal(thrown, bytesMax)),
    );
  }

  let space = { bytes: Infinity, at: -Infinity };
  async function checkSpace() {
    if (performance.now() - space.at > spaceCheckMs) {
      const { bavail, bsize } = await statfs(spoolDir);
      space = { bytes: bavail * bsize, at: performance.now() };
    }
    if (space.bytes >= settings.freeBytesMin) return;
    log.error({ bytes: space.bytes }, 'too little space to take mail');
    throw refusals.diskFull();
  }

  async function checkRecipient(address: string, session: SMTPServerSession) {
    const verdict = await settings.accept(address).catch((err: unknown) => {
      log.error({ err }, 'recipient could not be looked up');
      return 'defer' as const;
    });
    if (verdict === 'defer') throw refusals.tryAgain();
    if (!verdict) throw connections.countUnknown(session) ? refusals.tooManyUnknown() : refusals.unknownRecipient();
  }

  async function receive(stream: SMTPServerDataStream, session: SMTPServerSession) {
    const startedAt = performance.now();
    const finished = connections.begin(session);
    const overdue = setTimeout(() => stream.destroy(refusals.tryAgain()), settings.receiveMs);
    const line = (outcome: string, more: object) =>
      log.info({ outcome, ms: Math.round(performance.now() - startedAt), ...more }, 'smtp message');
    try {
      const { mailFrom, rcptTo } = session.envelope;
      const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
      await using raw = disposable(await spool(stream, { dir: spoolDir, bytesMax }));
      await settings.store({
        envelope,
        remoteAddress: session.remoteAddress,
        clientName: session.hostNameAppearsAs || '',
        encrypted: session.secure,
        raw,
      });
      line('accepted', { bytes: raw.bytes, count: envelope.to.length });
    } catch (err) {
      line('refused', { smtpCode: asRefusal(err, bytesMax).responseCode, err });
      throw err;
    } finally {
      clearTimeout(overdue);
      finished();
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(settings.port, settings.host, () => {
      server.server.off('error', reject);
      resolve();
    });
  });
  return { port: (server.server.address() as AddressInfo).port, close: () => connections.close() };
}

const disposable = <T extends { dispose(): Promise<void> }>(file: T) => ({
  ...file,
  [Symbol.asyncDispose]: () => file.dispose(),
});
