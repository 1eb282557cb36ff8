import type { SpooledFile } from '../files/index.ts';
import type { Logger } from '../logger/index.ts';

/** A message as it came in. The spooled file is removed when `store` has settled. */
export interface ReceivedMail {
  /** `from` is '' for the null sender of a bounce. `to` holds accepted recipients only. */
  envelope: { from: string; to: string[] };
  remoteAddress: string;
  /** The name the client gave itself (HELO); not to be trusted. */
  clientName: string;
  /** Whether the connection was encrypted. */
  encrypted: boolean;
  raw: SpooledFile;
}

export interface InletSettings {
  host: string;
  /** 0 for a free one. */
  port: number;
  /** The name in the greeting. */
  name?: string;
  /** Largest message taken; announced as SIZE and enforced while streaming. */
  bytesMax: number;
  spoolDir: string;
  /** Whether mail for this address is taken: true, false (550) or 'defer' (451; so does a throw). */
  accept(recipient: string): Promise<boolean | 'defer'>;
  /** Makes the message durable. Its resolution is the promise given to the sender. */
  store(mail: ReceivedMail): Promise<void>;
  log: Logger;
  /** PEM; with it STARTTLS is offered. */
  tls?: { key: string; cert: string };
  connectionsMax?: number;
  connectionsPerAddressMax?: number;
  recipientsMax?: number;
  unknownRecipientsMax?: number;
  /** Silence after which a connection is closed. */
  idleMs?: number;
  /** How long one message may take to come in. */
  receiveMs?: number;
  /** How long `close` waits for running transactions. */
  closeMs?: number;
  /** With less free space than this for the spool, mail is deferred with 452 before it is sent. */
  freeBytesMin?: number;
}

/** The settings with what was left out filled in. */
export function withDefaults(settings: InletSettings) {
  return {
    name: 'localhost',
    connectionsMax: 1_000,
    connectionsPerAddressMax: 250,
    recipientsMax: 100,
    unknownRecipientsMax: 20,
    idleMs: 60_000,
    receiveMs: 600_000,
    closeMs: 30_000,
    freeBytesMin: 2 * settings.bytesMax,
    ...settings,
  };
}
