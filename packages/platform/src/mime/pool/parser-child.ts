import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReadOutcome, ReadReply, ReadRequest } from './messages.ts';
import { residentBytes } from './resident-bytes.ts';

export interface ChildLimits {
  timeoutMs: number;
  memoryMb: number;
}

const watchEveryMs = 40;
const startTimeoutMs = 30_000;
/** In a bundle the child lies beside it under this name. */
const entry = import.meta.url.endsWith('.ts') ? '../child.ts' : './mime-child.js';

/** One process that reads mails one after another, watched from here. */
export class ParserChild {
  readonly #process: ChildProcess;
  readonly #memoryMb: number;
  /** Settles when the child has loaded its code (or died): loading does not count as a mail's time. */
  readonly #ready: Promise<void>;
  mailsRead = 0;
  isAlive = true;

  /** The child may read any file, write below `tempDir`, and nothing else: no environment, no processes. */
  constructor(tempDir: string, memoryMb: number) {
    this.#memoryMb = memoryMb;
    this.#process = fork(fileURLToPath(new URL(entry, import.meta.url)), {
      cwd: tempDir,
      env: {},
      execArgv: [
        `--max-old-space-size=${Math.ceil(memoryMb * 0.6)}`,
        '--permission',
        '--allow-worker',
        '--allow-fs-read=*',
        `--allow-fs-write=${tempDir}`,
        '--disable-warning=SecurityWarning',
      ],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#ready = promise;
    const starting = setTimeout(() => this.kill(), startTimeoutMs).unref();
    const settle = () => (clearTimeout(starting), resolve());
    this.#process.once('message', settle);
    for (const end of ['exit', 'error'] as const) this.#process.once(end, () => ((this.isAlive = false), settle()));
    this.#hold(false);
  }

  /** Sends one mail and waits; a child that takes too long or too much is killed. */
  async read(request: ReadRequest, timeoutMs: number): Promise<ReadOutcome> {
    this.#hold(true);
    await this.#ready;
    const { promise, resolve } = Promise.withResolvers<ReadOutcome>();
    const settleKilled = (problem: 'timeout' | 'memory') => {
      resolve({ ok: false, problem });
      this.kill();
    };
    const onMessage = (reply: ReadReply) => resolve(reply);
    // V8 aborts when its heap is full.
    const onExit = (_code: number | null, signal: string | null) =>
      resolve({ ok: false, problem: signal === 'SIGABRT' || signal === 'SIGTRAP' ? 'memory' : 'crash' });
    const timer = setTimeout(() => settleKilled('timeout'), timeoutMs);
    const watch = setInterval(() => {
      residentBytes(this.#process.pid).then((bytes) => {
        if (bytes > this.#memoryMb * 1024 ** 2) settleKilled('memory');
      }, ignoreGone);
    }, watchEveryMs);

    this.#process.once('message', onMessage).once('exit', onExit);
    try {
      if (this.isAlive) this.#process.send(request, (error) => error && resolve({ ok: false, problem: 'crash' }));
      else resolve({ ok: false, problem: 'crash' });
      return await promise;
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
      this.#process.off('message', onMessage).off('exit', onExit);
      this.mailsRead++;
      this.#hold(false);
    }
  }

  kill(): void {
    this.isAlive = false;
    this.#process.kill('SIGKILL');
  }

  /** An idle child does not keep its parent from ending. */
  #hold(isBusy: boolean) {
    const how = isBusy ? 'ref' : 'unref';
    this.#process[how]();
    this.#process.channel?.[how]();
  }
}

const ignoreGone = () => {};
