import { DomainError, openByToken, throttle, type Ports, type TokenAccess } from '@redlich/domain';

// A token cannot be guessed; the limit spares the database whoever tries nevertheless.
const limits = [
  { max: 20, seconds: 60 },
  { max: 200, seconds: 3_600 },
];

interface Asked {
  tenantId: string;
  /** The Authorization header. */
  header: string;
  clientAddress: string;
}

/**
 * Whoever a bearer token speaks for (RFC 6750). Somebody who names a token never falls back to a cookie beside it.
 * @throws DomainError unauthenticated, whatever is wrong with it; tooMany after 20 wrong ones in a minute
 */
export async function openBearer(ports: Ports, { tenantId, header, clientAddress }: Asked): Promise<TokenAccess> {
  const [, token = ''] = /^Bearer +([\w-]{1,100}) *$/i.exec(header) ?? [];
  const access = await openByToken(ports, tenantId, token);
  if (access) return access;
  await throttle(ports, { kind: 'api-token', key: clientAddress, limits });
  throw new DomainError('unauthenticated', { detail: 'no such token' });
}
