import { createHmac, randomBytes } from 'node:crypto';

/** 256 bit, known to the browser or to the mail's reader alone. */
export const newOperatorToken = (): string => randomBytes(32).toString('base64url');

/** What lies in the database in its place. Its own word keeps it apart from every other hash under the same secret. */
export const hashOperatorToken = (secret: string, token: string): string =>
  createHmac('sha256', secret).update(`operator ${token}`).digest('hex');
