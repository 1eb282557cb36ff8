import type { DestinationStream } from 'pino';

const togetherMs = 20;

/**
 * Stdout for lines, written together every 20 ms: a write of its own costs as much as composing fifty lines. What waits
 * is written when the process ends, also by an error that nobody caught; only SIGKILL loses it.
 */
export function standardOutput(out: { write(text: string): unknown } = process.stdout): DestinationStream {
  let waiting: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const lines = waiting.join('');
    waiting = [];
    out.write(lines);
  };
  process.on('exit', write);
  return {
    write(line) {
      waiting.push(line);
      timer ??= setTimeout(write, togetherMs);
    },
  };
}
