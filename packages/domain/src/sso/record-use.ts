import type { SsoFailure } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import { DomainError, type Scope, type SsoProblemKey } from '../kernel/index.ts';
import { failureIn } from './login-partner.ts';

const problems: Record<SsoFailure, SsoProblemKey> = {
  unreachable: 'ssoUnreachable',
  denied: 'ssoDenied',
  answer: 'ssoAnswer',
  code: 'ssoAnswer',
  address: 'ssoMisconfigured',
  undeclared: 'ssoMisconfigured',
  notAProvider: 'ssoMisconfigured',
  otherIssuer: 'ssoMisconfigured',
  algorithm: 'ssoMisconfigured',
  client: 'ssoMisconfigured',
};

export const ssoProblem = (problem: SsoProblemKey, code: 'invalid' | 'forbidden' | 'unavailable' = 'invalid') =>
  new DomainError(code, { fields: [{ field: 'sso', problem }] });

/** Keeps on the provider why it failed, for its administration, and says it to the person. What is no failure of a partner is thrown on. */
export async function failed(scope: Scope, id: string, error: unknown): Promise<DomainError> {
  const reason = failureIn(error);
  scope.ports.log.warn({ tenantId: scope.tenantId, requestId: scope.requestId, reason }, 'single sign-on failed');
  // That somebody changed their mind is no fault of the provider.
  if (reason !== 'denied') await note(scope, id, { lastFailure: reason, lastFailedAt: scope.ports.clock.now() });
  return ssoProblem(problems[reason], reason === 'unreachable' ? 'unavailable' : 'invalid');
}

/** The provider works. */
export const worked = (scope: Scope, id: string) =>
  note(scope, id, { lastUsedAt: scope.ports.clock.now(), lastFailure: null, lastFailedAt: null });

async function note(
  { ports, tenantId }: Scope,
  id: string,
  noted: { lastFailure: SsoFailure | null; lastFailedAt: Date | null; lastUsedAt?: Date },
): Promise<void> {
  await withTenant(ports.db, tenantId, (tx) =>
    tx
      .updateTable('ssoProviders')
      .set(noted)
      .where('tenantId', '=', tenantId)
      .where('ssoProviderId', '=', id)
      .execute(),
  );
}
