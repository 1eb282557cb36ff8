import type { CommandScope } from '../../kernel/index.ts';
import { readRequestRow } from '../request-rows.ts';
import { composeLetter } from './compose.ts';
import { writeLetter } from './write-letter.ts';

/** Tells the person at once that the request came in, and until when it will be answered. */
export async function writeReceipt(scope: CommandScope, id: string): Promise<void> {
  const row = await readRequestRow(scope, id);
  const { subject, body } = await composeLetter(scope, row, { kind: 'receipt' });
  await writeLetter(scope, row, { kind: 'receipt', way: 'mail', subject, body });
}
