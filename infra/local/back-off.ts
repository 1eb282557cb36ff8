const firstMs = 500;
const longestMs = 30_000;

/** How long to wait before the next start, after so many failures in a row: 0.5 s, doubling, at most 30 s. */
export function backOffMs(failuresBefore: number): number {
  return Math.min(firstMs * 2 ** Math.min(failuresBefore, 16), longestMs);
}
