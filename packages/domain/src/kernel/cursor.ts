import { DomainError } from './errors.ts';

/**
 * Page cursors are the sort key of the last row, base64url of a JSON array of strings. They name a place in an order,
 * not a row, and are read under the reader's own rights: a forged one shows nothing more.
 */
export function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** @throws DomainError invalid when the cursor is not one that `encodeCursor` made for these formats */
export function decodeCursor<const P extends readonly RegExp[]>(
  cursor: string,
  formats: P,
): { [K in keyof P]: string } {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = undefined;
  }
  const fits =
    Array.isArray(parts) &&
    parts.length === formats.length &&
    parts.every((part, index) => typeof part === 'string' && formats[index]!.test(part));
  if (!fits) throw new DomainError('invalid', { fields: [{ field: 'cursor', problem: 'unknown' }] });
  return parts as { [K in keyof P]: string };
}

export const timePart = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}Z$/;
export const idPart = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const namePart = /^[^\u0000]{0,400}$/u;
