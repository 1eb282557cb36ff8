import type { MailOutline, ParsedMail } from '../parsed-mail.ts';

/** Parent to child. One request at a time. */
export interface ReadRequest {
  what: 'mail' | 'head';
  rawPath: string;
  /** Attachments go to `<filePrefix>0`, `<filePrefix>1`, …; nothing is there yet. */
  filePrefix: string;
}

/** Child to parent. */
export type ReadReply =
  | { ok: true; mail: Omit<ParsedMail, 'dispose'> }
  | { ok: true; outline: MailOutline }
  | { ok: false; problem: 'limits' | 'failed' }
  | { ok: false; problem: 'unreadable'; code: string };

/** What became of a request, seen from outside the child. */
export type ReadOutcome = ReadReply | { ok: false; problem: 'timeout' | 'memory' | 'crash' };
