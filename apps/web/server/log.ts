type Level = 'info' | 'warn' | 'error';
const numbers = { info: 30, warn: 40, error: 50 } as const;

/** Writes one JSON line to standard output. Fields are ids, names and numbers, never what a person wrote. */
export function log(
  level: Level,
  msg: string,
  fields: Record<string, string | number | boolean | undefined> = {},
): void {
  process.stdout.write(`${JSON.stringify({ level: numbers[level], time: Date.now(), app: 'web', msg, ...fields })}\n`);
}
