import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { residentBytes } from '../mime/pool/resident-bytes.ts';
import type { RenderReply, RenderRequest } from './variants.ts';

export interface ImageLimits {
  timeoutMs: number;
  memoryMb: number;
}

const watchEveryMs = 40;
/** Loading the decoder does not count as an image's time: on a busy machine it takes seconds. */
const startTimeoutMs = 90_000;
/** In a bundle the child lies beside it under this name. */
const entry = import.meta.url.endsWith('.ts') ? './child.ts' : './image-child.js';

/**
 * Has one image decoded in a process of its own that may read files, write below `dir`, and nothing else: no environment,
 * no other process. Whatever takes too long or too much there is killed, and the answer is that it failed.
 */
export function renderInChild(
  request: RenderRequest,
  dir: string,
  { timeoutMs, memoryMb }: ImageLimits,
): Promise<RenderReply> {
  const child = fork(fileURLToPath(new URL(entry, import.meta.url)), {
    cwd: dir,
    env: {},
    execArgv: [
      '--max-old-space-size=64',
      '--permission',
      '--allow-worker',
      // The decoder is native code.
      '--allow-addons',
      '--allow-fs-read=*',
      `--allow-fs-write=${dir}`,
      '--disable-warning=SecurityWarning',
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const { promise, resolve } = Promise.withResolvers<RenderReply>();
  const stop = () => {
    resolve({ ok: false });
    child.kill('SIGKILL');
  };
  let timer = setTimeout(stop, startTimeoutMs);
  const watch = setInterval(() => {
    residentBytes(child.pid).then((bytes) => bytes > memoryMb * 1024 ** 2 && stop(), ignoreGone);
  }, watchEveryMs);
  child.on('message', (reply: 'ready' | RenderReply) => {
    if (reply !== 'ready') return resolve(reply);
    clearTimeout(timer);
    timer = setTimeout(stop, timeoutMs);
    child.send(request, (error) => error && stop());
  });
  child.once('error', stop);
  child.once('exit', () => resolve({ ok: false }));
  return promise.finally(() => {
    clearTimeout(timer);
    clearInterval(watch);
    if (child.exitCode === null) child.kill('SIGKILL');
  });
}

const ignoreGone = () => {};
