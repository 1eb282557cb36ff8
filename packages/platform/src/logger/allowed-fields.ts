/** Fields a log line may hold; everything else is dropped. */
export const allowedFields = new Set([
  'requestId',
  'tenantId',
  'actor',
  'command',
  'job',
  'jobId',
  'queue',
  'channelId',
  'ms',
  'outcome',
  'reason',
  'method',
  'route',
  'status',
  'code',
  'count',
  'bytes',
  'attempt',
  'port',
  'signal',
  'smtpCode',
]);

const textMax = 200;

/** Keeps the allow-listed fields with plain values, and errors as {type, code, stack}. */
export function allowedOnly(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'err') kept['err'] = describeError(value);
    else if (allowedFields.has(name)) kept[name] = plain(value);
  }
  return kept;
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.length > textMax ? `${value.slice(0, textMax)}…` : value;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  return undefined;
}

function describeError(thrown: unknown) {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  return { type: thrown.name, code: plain((thrown as { code?: unknown }).code), stack: frames(thrown) };
}

/** The stack's frames without its head: the head repeats the message, which may quote a row, a mail or a person. */
function frames(error: Error): string | undefined {
  return error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .join('\n');
}
