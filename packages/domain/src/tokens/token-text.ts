import { createHash, createHmac } from 'node:crypto';

/**
 * The token of an id: 43 URL-safe characters, 256 bits. It is derived from the platform's secret, so that the worker that
 * writes the mail needs nothing but the id, and a copy of the database opens nothing.
 */
export function tokenOf(secret: string, oneTimeTokenId: string): string {
  return createHmac('sha256', secret).update(`one-time-token ${oneTimeTokenId}`).digest('base64url');
}

/** What is stored and looked up by. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
