import { expect, test } from 'vitest';
import { createLogger } from './index.ts';
import type { Level } from './index.ts';

function collect(level: Level = 'info') {
  const lines: string[] = [];
  const log = createLogger({
    service: 'worker',
    level,
    destination: { write: (line: string) => void lines.push(line) },
  });
  return { log, lines, parsed: () => lines.map((line) => JSON.parse(line)) };
}

test('a field outside the allow-list never reaches the log', () => {
  const { log, lines, parsed } = collect();
  log.info({ tenantId: 't1', subject: 'Kündigung', from: 'jutta@example.com', body: 'text', ms: 4 }, 'mail received');
  expect(parsed()[0]).toMatchObject({ service: 'worker', level: 'info', tenantId: 't1', ms: 4, msg: 'mail received' });
  expect(lines.join()).not.toMatch(/Kündigung|jutta|text/);
});

test('an object in an allowed field is dropped, a long text is cut', () => {
  const { log, parsed } = collect();
  log.info({ outcome: { mail: 'jutta@example.com' }, reason: 'x'.repeat(5_000) }, 'done');
  expect(parsed()[0].outcome).toBeUndefined();
  expect(parsed()[0].reason).toHaveLength(201);
});

test('an error is logged by type, code and frames, without its message', () => {
  const { log, lines, parsed } = collect();
  const err = Object.assign(new TypeError('row of jutta@example.com\nsecond line'), { code: '23505' });
  log.error({ err, job: 'mail.receive' }, 'job failed');
  expect(parsed()[0].err).toMatchObject({ type: 'TypeError', code: '23505' });
  expect(parsed()[0].err.stack).toMatch(/^\s+at .*create-logger\.test/);
  expect(lines.join()).not.toMatch(/jutta|second line/);
});

test('what was thrown may be anything', () => {
  const { log, parsed } = collect();
  log.error({ err: 'jutta@example.com' }, 'job failed');
  expect(parsed()[0].err).toEqual({ type: 'string' });
});

test('context is added to every line and filtered too', () => {
  const { log, parsed } = collect('debug');
  log.with({ requestId: 'r1', email: 'x@example.com' }).debug({ command: 'ticket.close' }, 'ran');
  expect(parsed()[0]).toMatchObject({ requestId: 'r1', command: 'ticket.close', level: 'debug' });
  expect(parsed()[0].email).toBeUndefined();
});
