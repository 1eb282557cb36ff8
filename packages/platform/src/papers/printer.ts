import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from './paper.ts';
import { PrintChild, type PrintLimits } from './print-child.ts';
import { printable } from './printable.ts';

export interface PrintedPaper {
  bytes: Uint8Array<ArrayBuffer>;
  /** It keeps to PDF/UA-1; not so where a sign in it is in no typeface at hand. */
  isAccessible: boolean;
}

/** `busy`: too many wait already; `failed`: it was too long, or took too much time or memory. */
export type Printing = { ok: true; paper: PrintedPaper } | { ok: false; problem: 'busy' | 'failed' };

export interface PaperPrinter {
  /** A paper as a tagged PDF with language and title. The same paper has the same bytes. */
  print(paper: Paper): Promise<Printing>;
  close(): void;
}

const usual: PrintLimits = { timeoutMs: 10_000, memoryMb: 500 };
const waitingMax = 40;
const signsMax = 3_000_000;
const idleMs = 60_000;
const papersPerChildMax = 500;
const keptBytesMax = 16 * 1024 ** 2;

/** Sets papers in a process of its own, one at a time; it is started when wanted and ended when idle. */
export function paperPrinter({ dir, limits = usual }: { dir: string; limits?: PrintLimits }): PaperPrinter {
  const kept = keptPapers();
  let child: PrintChild | undefined;
  let printed = 0;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  const end = () => {
    child?.kill();
    child = undefined;
    printed = 0;
  };
  async function set(text: string, date: string | null): Promise<Printing> {
    clearTimeout(idle);
    if (!child?.isAlive || printed >= papersPerChildMax) {
      end();
      child = new PrintChild(dir, limits);
    }
    printed += 1;
    const reply = await child.print({ paper: text, second: date === null ? 0 : Math.floor(Date.parse(date) / 1000) });
    idle = setTimeout(end, idleMs).unref();
    if (!reply.ok) return { ok: false, problem: 'failed' };
    return { ok: true, paper: { bytes: new Uint8Array(reply.pdf), isAccessible: reply.isAccessible } };
  }

  return {
    async print(paper) {
      const text = printable(paper);
      const key = createHash('sha256').update(`${paper.date} ${text}`).digest('hex');
      const known = kept.get(key);
      if (known) return { ok: true, paper: known };
      if (text.length > signsMax) return { ok: false, problem: 'failed' };
      if (waiting >= waitingMax) return { ok: false, problem: 'busy' };
      waiting += 1;
      const result = last.then(() => {
        const meanwhile = kept.get(key);
        return meanwhile ? { ok: true as const, paper: meanwhile } : set(text, paper.date);
      });
      last = result.then(
        () => (waiting -= 1),
        () => (waiting -= 1),
      );
      const printing = await result;
      if (printing.ok) kept.put(key, printing.paper);
      return printing;
    },
    close() {
      clearTimeout(idle);
      end();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** The papers asked for last, so that a public address asked again and again costs one printing. */
function keptPapers() {
  const papers = new Map<string, PrintedPaper>();
  let bytes = 0;
  const forget = (key: string) => {
    bytes -= papers.get(key)?.bytes.length ?? 0;
    papers.delete(key);
  };
  return {
    get(key: string): PrintedPaper | undefined {
      const paper = papers.get(key);
      if (!paper) return undefined;
      papers.delete(key);
      papers.set(key, paper);
      return paper;
    },
    put(key: string, paper: PrintedPaper) {
      forget(key);
      papers.set(key, paper);
      bytes += paper.bytes.length;
      for (const oldest of papers.keys()) {
        if (bytes <= keptBytesMax) break;
        forget(oldest);
      }
    },
  };
}

/** A printer that works in a folder of its own below `tempDir`. */
export function openPaperPrinter(tempDir: string): PaperPrinter {
  return paperPrinter({ dir: mkdtempSync(join(tempDir, 'papers-')) });
}
