const countMax = 8;

/** The charsets a mail names anywhere in its first megabyte (attached mails included), for bytes that name none. */
export function charsetHints(raw: Buffer): string[] {
  const text = raw.toString('latin1', 0, 1_000_000);
  const found = new Set<string>();
  for (const [, inParam, inWord] of text.matchAll(
    /charset\s*=\s*["']?([a-z0-9][\w.:-]{1,40})|=\?([a-z0-9][\w.:-]{1,40})\?[bq]\?/gi,
  )) {
    found.add((inParam ?? inWord)!.toLowerCase());
    if (found.size >= countMax) break;
  }
  return [...found];
}
