import { fieldError, query, type Scope } from '../kernel/index.ts';
import { passwordFits } from '../passwords/index.ts';
import { isFresh } from '../sessions/index.ts';
import { throttle } from '../throttle/index.ts';

/** What shows that the person is still the one who logged in: a login just now, or the password. */
export interface Confirmation {
  startedAt: Date;
  password?: string | undefined;
}

const limits = [
  { max: 5, seconds: 900 },
  { max: 15, seconds: 3_600 },
];

const readOwnHash = query('factor.change', async ({ tx, tenantId, actor }) => {
  const login = await tx
    .selectFrom('logins')
    .select('passwordHash')
    .where('tenantId', '=', tenantId)
    .where('loginId', '=', actor.loginId)
    .executeTakeFirstOrThrow();
  return login.passwordHash;
});

/** Compares with the own password, before any transaction begins. @throws DomainError invalid on `field`; tooMany */
export async function requireOwnPassword(scope: Scope, field: string, password: string): Promise<void> {
  const { ports, tenantId, actor } = scope;
  const hash = await readOwnHash(scope, undefined);
  const attempt = await throttle(ports, { tenantId, kind: 'confirm', key: actor.loginId!, limits });
  if (!(await passwordFits(password, hash))) throw fieldError(field, 'ownPasswordWrong');
  await attempt.forgive();
}

/**
 * An unattended screen must not be enough to change how somebody logs in: asks for the password unless the login was
 * just now, then runs the command.
 * @throws DomainError invalid on `password`; tooMany; and what the command throws
 */
export function confirmed<I, O>(run: (scope: Scope, input: I) => Promise<O>) {
  return async (scope: Scope, input: I & Confirmation): Promise<O> => {
    if (!isFresh(input.startedAt, scope.ports.clock.now())) {
      if (!input.password) throw fieldError('password', 'confirmPassword');
      await requireOwnPassword(scope, 'password', input.password);
    }
    return run(scope, input);
  };
}
