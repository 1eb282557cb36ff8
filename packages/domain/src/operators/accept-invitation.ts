import { sql } from 'kysely';
import { fieldError, type Ports } from '../kernel/index.ts';
import { hashChosenPassword } from '../passwords/index.ts';
import { hashOperatorToken } from './operator-token.ts';

/**
 * Sets an operator's password by the one-time link; sessions of before end.
 * @throws DomainError invalid on `token` when the link does not work, or no longer; invalid on `password`
 */
export async function acceptOperatorInvitation(
  ports: Ports,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const passwordHash = await hashChosenPassword(password, ['Redlich']);
  const { rows } = await sql<{ operatorId: string | null }>`
    select platform.accept_operator_invitation(${hashOperatorToken(ports.secret, token)}, ${ports.clock.now()}, ${passwordHash}) as operator_id`.execute(
    ports.db,
  );
  if (!rows[0]?.operatorId) throw fieldError('token', 'linkUsedUp');
}
