import { generateRegistrationOptions } from '@simplewebauthn/server';
import type { PasskeyRegistration } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';
import { insertPasskey, readRegistration } from './add-passkey.ts';
import { newChallenge, type RelyingParty } from './relying-party.ts';
import { firstRecoveryCodes } from './set-up-totp.ts';

/** What the browser needs to make the passkey of somebody who has no login yet; part of the command that checks who it is. */
export async function offerFirstPasskey(
  scope: CommandScope,
  { agentId, email, party }: { agentId: string; email: string; party: RelyingParty },
): Promise<Record<string, unknown>> {
  const { name } = await scope.tx
    .selectFrom('tenants')
    .select('name')
    .where('tenantId', '=', scope.tenantId)
    .executeTakeFirstOrThrow();
  scope.audit({ objectKind: 'agent', objectId: agentId, fields: ['passkeyOffered'] });
  const options = await generateRegistrationOptions({
    rpName: name,
    rpID: party.host,
    userID: new TextEncoder().encode(agentId),
    userName: email,
    userDisplayName: email,
    challenge: await newChallenge(scope, { purpose: 'add', loginId: null }),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { ...options };
}

interface FirstPasskey {
  loginId: string;
  name: string;
  passkey: PasskeyRegistration;
  party: RelyingParty;
}

/** Gives a login that was made this moment its passkey. @returns the recovery codes @throws DomainError invalid on `passkey` */
export async function addFirstPasskey(
  scope: CommandScope,
  { loginId, name, ...made }: FirstPasskey,
): Promise<string[]> {
  const credential = await readRegistration(scope, { ...made, loginId: null });
  await insertPasskey(scope, { loginId, name, host: made.party.host, credential });
  return firstRecoveryCodes(scope, loginId);
}
