import { mkdirSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ParsedMail, Unparsed } from './parsed-mail.ts';
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
  /** Ends the children; running requests end as crashed. */
  close(): void;
}

const headTimeoutMs = 3_000;
const staleMs = 3_600_000;

/** A parser with its own children, each mail held to `timeoutMs` and `memoryMb`. */
export function startMailParser(settings: MailParserSettings = {}): MailParser {
  const { tempDir = path.join(tmpdir(), 'mail-parts'), size = 2, timeoutMs = 15_000, memoryMb = 512 } = settings;
  mkdirSync(tempDir, { recursive: true, mode: 0o700 });
  removeStale(tempDir).catch(() => {});
  const pool = parserPool({ tempDir, size, timeoutMs, memoryMb });

  async function outlineOf(rawPath: string): Promise<Pick<Unparsed, 'outline'>> {
    const outcome = await pool.read({ what: 'head', rawPath, dir: '' }, headTimeoutMs);
    return outcome.ok && 'outline' in outcome ? { outline: outcome.outline } : {};
  }

  return {
    async parseMail(rawPath) {
      const dir = await mkdtemp(path.join(tempDir, 'mail-'));
      const dispose = () => rm(dir, { recursive: true, force: true });
      const outcome = await pool.read({ what: 'mail', rawPath: path.resolve(rawPath), dir });
      if (outcome.ok && 'mail' in outcome) {
        if (outcome.mail.attachments.length === 0) await dispose();
        return { ...outcome.mail, dispose };
      }
      await dispose();
      if (outcome.ok) throw new Error('the child answered another question');
      if (outcome.problem === 'unreadable')
        throw Object.assign(new Error('the raw mail cannot be read'), { code: outcome.code });
      const reason = outcome.problem === 'failed' ? 'crash' : outcome.problem;
      return { kind: 'unparsed', reason, ...(await outlineOf(path.resolve(rawPath))) };
    },
    close: () => pool.close(),
  };
}

/** Files of mails whose worker was killed before it disposed of them. */
async function removeStale(tempDir: string) {
  for (const name of await readdir(tempDir)) {
    const place = path.join(tempDir, name);
    if (name.startsWith('mail-') && Date.now() - (await stat(place)).mtimeMs > staleMs)
      await rm(place, { recursive: true, force: true });
  }
}

const shared = new Map<string, MailParser>();

/** Parses with children shared by the whole process; see `startMailParser` for one's own. */
export function parseMail(rawPath: string, settings: MailParserSettings = {}): Promise<ParsedMail | Unparsed> {
  const key = JSON.stringify(settings);
  const parser = shared.get(key) ?? startMailParser(settings);
  shared.set(key, parser);
  return parser.parseMail(rawPath);
}
