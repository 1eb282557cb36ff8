import { randomUUID } from 'node:crypto';
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Passkey, PasskeyRegistration } from '@redlich/contract';
import { command, fieldError, isUniqueViolation, type CommandScope } from '../kernel/index.ts';
import { endSessionsOfLogin } from '../sessions/index.ts';
import { confirmed } from './confirm-person.ts';
import { newChallenge, redeemChallenge, type RelyingParty } from './relying-party.ts';
import { firstRecoveryCodes } from './set-up-totp.ts';

const passkeysMax = 10;

/** What the browser needs to make a passkey. @throws DomainError invalid on `password`; conflict beyond ten passkeys */
export const offerPasskey = confirmed(
  command('factor.change', async (scope, input: { party: RelyingParty }): Promise<Record<string, unknown>> => {
    const { tx, tenantId, actor } = scope;
    const loginId = actor.loginId!;
    const known = await tx
      .selectFrom('passkeys')
      .select(['credentialId', 'transports'])
      .where('tenantId', '=', tenantId)
      .where('loginId', '=', loginId)
      .execute();
    if (known.length >= passkeysMax) throw fieldError('passkey', 'tooManyPasskeys');
    const { name, userName } = await tx
      .selectFrom('logins as l')
      .innerJoin('tenants as t', 't.tenantId', 'l.tenantId')
      .select(['t.name', 'l.emailKey as userName'])
      .where('l.tenantId', '=', tenantId)
      .where('l.loginId', '=', loginId)
      .executeTakeFirstOrThrow();
    scope.audit({ objectKind: 'login', objectId: loginId, fields: ['passkeyOffered'] });
    const options = await generateRegistrationOptions({
      rpName: name,
      rpID: input.party.host,
      userID: new TextEncoder().encode(loginId),
      userName,
      userDisplayName: userName,
      challenge: await newChallenge(scope, { purpose: 'add', loginId }),
      attestationType: 'none',
      excludeCredentials: known.map((key) => ({ id: key.credentialId, transports: key.transports as never })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return { ...options };
  }),
);

/**
 * Takes a passkey into use; the person's other sessions end.
 * @returns it, and recovery codes where the person has none yet
 * @throws DomainError invalid on `passkey`
 */
export const addPasskey = command(
  'factor.change',
  async (
    scope,
    input: { name: string; passkey: PasskeyRegistration; party: RelyingParty; token: string },
  ): Promise<{ passkey: Passkey; recoveryCodes: string[] }> => {
    const loginId = scope.actor.loginId!;
    const credential = await readRegistration(scope, { ...input, loginId });
    const passkey = await insertPasskey(scope, {
      loginId,
      name: input.name,
      host: input.party.host,
      credential,
    });
    await endSessionsOfLogin(scope, loginId, input.token);
    return { passkey, recoveryCodes: await firstRecoveryCodes(scope, loginId) };
  },
);

/** What a browser made for a challenge of ours. @throws DomainError invalid on `passkey` */
export async function readRegistration(
  scope: CommandScope,
  input: { passkey: PasskeyRegistration; party: RelyingParty; loginId: string | null },
): Promise<Credential> {
  const { passkey, party, loginId } = input;
  const { clientDataJSON } = passkey.response;
  const expectedChallenge = await redeemChallenge(scope, { purpose: 'add', loginId, clientDataJSON });
  const { registrationInfo } = await verifyRegistrationResponse({
    response: passkey as never,
    expectedChallenge,
    expectedOrigin: party.origin,
    expectedRPID: party.host,
    requireUserVerification: true,
  }).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo) throw fieldError('passkey', 'passkeyRefused');
  return registrationInfo.credential;
}

interface Credential {
  id: string;
  publicKey: Uint8Array;
  counter: number;
  transports?: string[] | undefined;
}

export async function insertPasskey(
  scope: CommandScope,
  { loginId, name, host, credential }: { loginId: string; name: string; host: string; credential: Credential },
): Promise<Passkey> {
  const { tx, tenantId, now } = scope;
  const passkeyId = randomUUID();
  try {
    await tx
      .insertInto('passkeys')
      .values({
        tenantId,
        passkeyId,
        loginId,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        signCount: credential.counter,
        transports: credential.transports ?? [],
        name,
        host,
        createdAt: now,
      })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw fieldError('passkey', 'taken');
    throw error;
  }
  scope.audit({ objectKind: 'passkey', objectId: passkeyId, fields: ['name'] });
  return { id: passkeyId, name, host, createdAt: now.toISOString(), lastUsedAt: null };
}
