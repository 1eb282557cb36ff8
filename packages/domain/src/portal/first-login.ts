import { command, DomainError, query, type Scope } from '../kernel/index.ts';
import { findInitialLogin, spendInitialPassword } from '../identity/index.ts';
import { passwordFits } from '../passwords/index.ts';
import { networkOf, throttle } from '../throttle/index.ts';
import { issueToken, tokenOf } from '../tokens/index.ts';

const find = query('account.activate', (scope, { email }: { email: string }) => findInitialLogin(scope, email));

const spend = command(
  'account.activate',
  async (scope, { customerId, ...login }: { loginId: string; customerId: string; passwordHash: string }) => {
    if (!(await spendInitialPassword(scope, login))) return undefined;
    return issueToken(scope, { purpose: 'portal-first-login', person: { customerId } });
  },
);

const wrong = () => new DomainError('unauthenticated', { fields: [{ field: 'password', problem: 'wrongPassword' }] });

/**
 * The first login with a password that staff handed over. It is spent by it; what comes back is a token, good for an hour,
 * to choose an own one with. Unknown address, wrong, spent and expired password look the same.
 * @throws DomainError unauthenticated on `password`; tooMany
 */
export async function firstLogin(
  scope: Scope,
  { email, password, clientAddress }: { email: string; password: string; clientAddress: string },
): Promise<string> {
  const { ports, tenantId } = scope;
  const key = `${email.toLowerCase()} ${networkOf(clientAddress)}`;
  const attempt = await throttle(ports, { tenantId, kind: 'first-login', key, limits: [{ max: 5, seconds: 900 }] });
  const login = await find(scope, { email });
  if (!(await passwordFits(password, login?.passwordHash)) || !login) throw wrong();
  const oneTimeTokenId = await spend(scope, login);
  if (!oneTimeTokenId) throw wrong();
  await attempt.forgive();
  return tokenOf(ports.secret, oneTimeTokenId);
}
