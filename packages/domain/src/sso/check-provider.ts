import type { SsoCheck } from '@redlich/contract';
import { query, type Scope } from '../kernel/index.ts';
import { throttle } from '../throttle/index.ts';
import { callbackPath, failureIn, type LoginPartner, type PartnerClient } from './login-partner.ts';
import { readClient } from './provider-rows.ts';

type Asked = Pick<PartnerClient, 'issuer'> & { clientId?: string | undefined; clientSecret?: string | undefined };

const mayCheck = query('sso.check', async () => undefined);
const findClient = query('sso.check', (scope, { id }: { id: string }) => readClient(scope, id));
// Each asks a foreign server.
const limits = [{ max: 30, seconds: 600 }];

async function ask(
  partner: LoginPartner,
  { tenantId, issuer, clientId, clientSecret }: Asked & { tenantId: string },
  origin: string,
): Promise<SsoCheck> {
  const check: SsoCheck = { failure: null, found: null, clientKnown: null };
  try {
    check.found = await partner.find({ tenantId, issuer });
    if (clientId !== undefined && clientSecret !== undefined)
      check.clientKnown = await partner.knows({ tenantId, issuer, clientId, clientSecret }, `${origin}${callbackPath}`);
    if (check.clientKnown === false) check.failure = 'client';
  } catch (error) {
    check.failure = failureIn(error);
  }
  return check;
}

/** What an issuer is, and whether it knows the client; nothing is stored. @throws DomainError tooMany */
export async function checkSso(
  scope: Scope,
  partner: LoginPartner,
  { origin, ...asked }: Asked & { origin: string },
): Promise<SsoCheck> {
  await mayCheck(scope, undefined);
  await throttle(scope.ports, { tenantId: scope.tenantId, kind: 'sso-check', key: '', limits });
  return ask(partner, { ...asked, tenantId: scope.tenantId }, origin);
}

/** The same for a stored provider, with the stored secret. @throws DomainError notFound, tooMany */
export async function checkSsoProvider(
  scope: Scope,
  partner: LoginPartner,
  { id, origin }: { id: string; origin: string },
): Promise<SsoCheck> {
  const { client } = await findClient(scope, { id });
  await throttle(scope.ports, { tenantId: scope.tenantId, kind: 'sso-check', key: '', limits });
  return ask(partner, client, origin);
}
