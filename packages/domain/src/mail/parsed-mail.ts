/** What the mail module needs to know of a message that was read; the reader is an adapter. */
export interface ParsedMail {
  kind: 'parsed';
  /** With angle brackets, as in the header; absent when the message has none. */
  messageId: string | null;
  inReplyTo: readonly string[];
  references: readonly string[];
  /** Who wrote it, after all fallbacks; null when no header tells. */
  sender: { name: string; address: string } | null;
  /** RFC 5322 allows one From header; more or none is suspicious. */
  fromHeaderCount: number;
  to: readonly string[];
  subject: string;
  text: string;
  html: string | null;
  /** RFC 3834: written by a machine. */
  automatic: boolean;
  /** A multipart/report: what became of a mail that was sent (RFC 3462). */
  isReport: boolean;
  /** Of a list, in bulk, or asking for silence: nothing may be answered by a machine. */
  unanswerable: boolean;
  attachments: readonly ParsedAttachment[];
  /** Attachments beyond the reader's limit: only the raw message holds them. */
  omittedAttachments: number;
  /** Removes the attachments' temporary files. */
  dispose(): Promise<void>;
}

export interface ParsedAttachment {
  path: string;
  bytes: number;
  sha256: string;
  fileName: string;
  contentType: string;
  contentId: string | null;
}

/** The message could not be read within the limits, or not at all; it is kept as it is. */
export interface UnparsedMail {
  kind: 'unparsed';
  reason: string;
  /** What the header says, where at least that could be read. */
  sender: ParsedMail['sender'];
  subject: string;
}

export interface MailReader {
  /** Reads a raw message, bounded in time and memory; never throws for what it holds. */
  read(rawPath: string): Promise<ParsedMail | UnparsedMail>;
  /** Takes everything dangerous out of HTML; remote images become placeholders. */
  sanitize(html: string, imageUrl: (contentId: string) => string | undefined): { html: string; remoteImages: number };
}
