import { createHmac } from 'node:crypto';

const freshMs = 15 * 60_000;

/** Whether somebody logged in so recently that an act which matters needs no password again. */
export const isFresh = (startedAt: Date, now: Date): boolean => now.getTime() - startedAt.getTime() <= freshMs;

/** How secrets of the browser are stored: a copy of the table opens nothing and cannot be guessed against. */
export const keyedHash = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex');
