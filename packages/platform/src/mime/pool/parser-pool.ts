import type { ReadOutcome, ReadRequest } from './messages.ts';
import { ParserChild } from './parser-child.ts';
import type { ChildLimits } from './parser-child.ts';

const mailsPerChildMax = 1_000;

/** A few warm children; requests wait in line, a child that was killed or has served long is replaced. */
export function parserPool(settings: ChildLimits & { size: number; tempDir: string }) {
  const idle: ParserChild[] = [];
  const all = new Set<ParserChild>();
  const waiting: ((child: ParserChild) => void)[] = [];
  let isClosed = false;

  function start(): ParserChild {
    const child = new ParserChild(settings.tempDir, settings.memoryMb);
    all.add(child);
    return child;
  }

  function take(): Promise<ParserChild> | ParserChild {
    for (let child = idle.pop(); child; child = idle.pop()) {
      if (child.isAlive) return child;
      all.delete(child);
    }
    return all.size < settings.size ? start() : new Promise((resolve) => waiting.push(resolve));
  }

  function giveBack(child: ParserChild) {
    let next = child;
    if (!child.isAlive || child.mailsRead >= mailsPerChildMax || isClosed) {
      child.kill();
      all.delete(child);
      if (isClosed) return void waiting.shift()?.(child);
      // Started now, so that the next mail finds it warm.
      next = start();
    }
    const waiter = waiting.shift();
    if (waiter) waiter(next);
    else idle.push(next);
  }

  return {
    /** `timeoutMs` may be shorter than the pool's. */
    async read(request: ReadRequest, timeoutMs = settings.timeoutMs): Promise<ReadOutcome> {
      if (isClosed) return { ok: false, problem: 'crash' };
      const child = await take();
      try {
        return await child.read(request, timeoutMs);
      } finally {
        giveBack(child);
      }
    },
    close() {
      isClosed = true;
      for (const child of all) child.kill();
    },
  };
}
