import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ParsedMail, Unparsed } from './parsed-mail.ts';
import { partFiles } from './pool/part-files.ts';
import { parserPool } from './pool/parser-pool.ts';

export interface MailParserSettings {
  /** Where attachments are written until they are disposed of. */
  tempDir?: string;
  /** Children kept warm. */
  size?: number;
  /** For one mail. */
  timeoutMs?: number;
  /** For one child: RAM in MB. */
  memoryMb?: number;
}

export interface MailParser {
  /** Never throws for what a mail holds; throws when the raw file cannot be read. */
  parseMail(rawPath: string): Promise<ParsedMail | Unparsed>;
  /** Ends the children (running requests end as crashed) and removes all files that were not disposed of. */
  close(): void;
}

const headTimeoutMs = 3_000;

/** A parser with its own children, each mail held to `timeoutMs` and `memoryMb`. */
export function startMailParser(settings: MailParserSettings = {}): MailParser {
  const { size = 2, timeoutMs = 15_000, memoryMb = 512 } = settings;
  const tempDir = path.resolve(settings.tempDir ?? path.join(tmpdir(), 'mail-parts'));
  const files = partFiles(tempDir);
  const pool = parserPool({ tempDir: files.dir, size, timeoutMs, memoryMb });

  async function outlineOf(rawPath: string): Promise<Pick<Unparsed, 'outline'>> {
    const outcome = await pool.read({ what: 'head', rawPath, filePrefix: '' }, headTimeoutMs);
    return outcome.ok && 'outline' in outcome ? { outline: outcome.outline } : {};
  }

  return {
    async parseMail(given) {
      const rawPath = path.resolve(given);
      const filePrefix = files.nextPrefix();
      const outcome = await pool.read({ what: 'mail', rawPath, filePrefix });
      if (outcome.ok && 'mail' in outcome) {
        const { mail } = outcome;
        return { ...mail, dispose: () => files.remove(mail.attachments.map((file) => file.path)) };
      }
      await files.removeAll(filePrefix);
      if (outcome.ok) throw new Error('the child answered another question');
      if (outcome.problem === 'unreadable')
        throw Object.assign(new Error('the raw mail cannot be read'), { code: outcome.code });
      const reason = outcome.problem === 'failed' ? 'crash' : outcome.problem;
      return { kind: 'unparsed', reason, ...(await outlineOf(rawPath)) };
    },
    close() {
      pool.close();
      files.close();
    },
  };
}

const shared = new Map<string, MailParser>();

/** Parses with children shared by the whole process; see `startMailParser` for one's own. */
export function parseMail(rawPath: string, settings: MailParserSettings = {}): Promise<ParsedMail | Unparsed> {
  const key = JSON.stringify(settings);
  const parser = shared.get(key) ?? startMailParser(settings);
  shared.set(key, parser);
  return parser.parseMail(rawPath);
}
