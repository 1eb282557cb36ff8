import process from 'node:process';

const firstLineAfterMs = 1000;
const stillAtItEveryMs = 15_000;

/** @param {number} ms */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Runs one step. A step that takes more than a second gets a line when that second is over, a sign of life every
 * 15 s and a line with its duration at the end; a faster one stays silent.
 * @template T
 * @param {string} title
 * @param {() => T | Promise<T>} work
 * @param {(line: string) => void} [print]
 * @returns {Promise<T>}
 */
export async function step(title, work, print = (line) => process.stdout.write(`${line}\n`)) {
  const startedAt = performance.now();
  const elapsed = () => performance.now() - startedAt;
  /** @type {NodeJS.Timeout | undefined} */
  let again;
  const first = setTimeout(() => {
    print(`  … ${title}`);
    again = setInterval(() => print(`  … ${title} (${seconds(elapsed())})`), stillAtItEveryMs);
  }, firstLineAfterMs);
  try {
    const result = await work();
    if (elapsed() > firstLineAfterMs) print(`  ✓ ${title} (${seconds(elapsed())})`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(again);
  }
}
