import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { residentBytes } from '../mime/pool/resident-bytes.ts';
import type { PrintReply, PrintRequest } from './messages.ts';

export interface PrintLimits {
  timeoutMs: number;
  memoryMb: number;
}

const watchEveryMs = 40;
/** Loading the typesetter does not count as a paper's time. */
const startTimeoutMs = 90_000;
/** In a bundle the child lies beside it under this name. */
const entry = import.meta.url.endsWith('.ts') ? './child.ts' : './paper-child.js';

/** One process that sets papers one after another, watched from here: no environment, no files of its own. */
export class PrintChild {
  readonly #process: ChildProcess;
  readonly #limits: PrintLimits;
  readonly #ready: Promise<void>;
  isAlive = true;

  constructor(dir: string, limits: PrintLimits) {
    this.#limits = limits;
    this.#process = fork(fileURLToPath(new URL(entry, import.meta.url)), {
      cwd: dir,
      env: {},
      execArgv: [
        '--max-old-space-size=128',
        '--permission',
        '--allow-worker',
        // The typesetter is native code.
        '--allow-addons',
        '--allow-fs-read=*',
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

  /** Sets one paper; a child that takes too long or too much is killed. */
  async print(request: PrintRequest): Promise<PrintReply> {
    this.#hold(true);
    await this.#ready;
    const { promise, resolve } = Promise.withResolvers<PrintReply>();
    const fail = () => resolve({ ok: false });
    const stop = () => (fail(), this.kill());
    const timer = setTimeout(stop, this.#limits.timeoutMs);
    const watch = setInterval(() => {
      residentBytes(this.#process.pid).then((bytes) => bytes > this.#limits.memoryMb * 1024 ** 2 && stop(), ignoreGone);
    }, watchEveryMs);
    this.#process.once('message', resolve).once('exit', fail);
    try {
      if (this.isAlive) this.#process.send(request, (error) => error && fail());
      else fail();
      return await promise;
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
      this.#process.off('message', resolve).off('exit', fail);
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
