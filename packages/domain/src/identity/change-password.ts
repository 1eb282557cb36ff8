import { requireOwnPassword } from '../factors/index.ts';
import { command, type Scope } from '../kernel/index.ts';
import { setPassword } from './set-password.ts';

interface PasswordChange {
  currentPassword: string;
  password: string;
  token: string;
}

const change = command('password.change', (scope, { password, token }: PasswordChange) =>
  setPassword(scope, { loginId: scope.actor.loginId!, password, keptToken: token }),
);

/**
 * Changes the own password; the other sessions end.
 * @throws DomainError invalid on `currentPassword` or `password`; tooMany
 */
export async function changePassword(scope: Scope, input: PasswordChange): Promise<void> {
  await requireOwnPassword(scope, 'currentPassword', input.currentPassword);
  await change(scope, input);
}
