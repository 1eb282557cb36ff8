import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { PasskeyAnswer } from '@redlich/contract';
import { fieldError, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { newChallenge, redeemChallenge, type RelyingParty } from './relying-party.ts';

/**
 * What the browser needs to answer with a passkey. Without a login any passkey of this host may answer, and which
 * accounts have one is not told.
 */
export async function offerPasskeyLogin(
  scope: QueryScope,
  { party, loginId }: { party: RelyingParty; loginId: string | null },
): Promise<Record<string, unknown>> {
  const { tx, tenantId } = scope;
  const known = await tx
    .selectFrom('passkeys')
    .select(['credentialId', 'transports'])
    .where('tenantId', '=', tenantId)
    .where('loginId', '=', loginId)
    .where('host', '=', party.host)
    .execute();
  const options = await generateAuthenticationOptions({
    rpID: party.host,
    challenge: await newChallenge(scope, { purpose: loginId === null ? 'log-in' : 'factor', loginId }),
    userVerification: 'required',
    allowCredentials: known.map((key) => ({ id: key.credentialId, transports: key.transports as never })),
  });
  return { ...options };
}

/**
 * Whose passkey it is that answered. A signature counter that went back means a copied key: it is refused.
 * @param input.loginId whose it has to be; null: whoever it belongs to
 * @throws DomainError invalid on `passkey`
 */
export async function checkPasskey(
  scope: CommandScope,
  input: { passkey: PasskeyAnswer; party: RelyingParty; loginId: string | null },
): Promise<{ loginId: string }> {
  const { tx, tenantId, now } = scope;
  const { passkey, party, loginId } = input;
  const { clientDataJSON } = passkey.response;
  const purpose = loginId === null ? 'log-in' : 'factor';
  const expectedChallenge = await redeemChallenge(scope, { purpose, loginId, clientDataJSON });
  const row = await tx
    .selectFrom('passkeys')
    .select(['passkeyId', 'loginId', 'credentialId', 'publicKey', 'signCount'])
    .where('tenantId', '=', tenantId)
    .where('credentialId', '=', passkey.id)
    .$if(loginId !== null, (query) => query.where('loginId', '=', loginId!))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw fieldError('passkey', 'passkeyRefused');
  const answer = await verifyAuthenticationResponse({
    response: passkey as never,
    expectedChallenge,
    expectedOrigin: party.origin,
    expectedRPID: party.host,
    requireUserVerification: true,
    credential: {
      id: row.credentialId,
      publicKey: new Uint8Array(Buffer.from(row.publicKey, 'base64url')),
      counter: Number(row.signCount),
    },
  }).catch(() => undefined);
  if (!answer?.verified) throw fieldError('passkey', 'passkeyRefused');
  await tx
    .updateTable('passkeys')
    .set({ signCount: answer.authenticationInfo.newCounter, lastUsedAt: now })
    .where('tenantId', '=', tenantId)
    .where('passkeyId', '=', row.passkeyId)
    .execute();
  return { loginId: row.loginId };
}
