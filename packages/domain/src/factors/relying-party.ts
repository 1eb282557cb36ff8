import { randomBytes } from 'node:crypto';
import { fieldError, type QueryScope } from '../kernel/index.ts';
import { keyedHash } from '../sessions/index.ts';

/** The host the person sees in the browser; a passkey belongs to it. */
export interface RelyingParty {
  /** `seewind.desk.example`, without a port. */
  host: string;
  /** `https://seewind.desk.example` */
  origin: string;
}

type Purpose = 'add' | 'log-in' | 'factor';
const answerableMs = 5 * 60_000;

/** Something new to sign; works once, for five minutes, for one purpose and, where it is known, one login. */
export async function newChallenge(
  { tx, tenantId, ports, now }: QueryScope,
  { purpose, loginId }: { purpose: Purpose; loginId: string | null },
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = randomBytes(32);
  await tx
    .insertInto('passkeyChallenges')
    .values({
      tenantId,
      challengeHash: keyedHash(ports.secret, challenge.toString('base64url')),
      loginId,
      purpose,
      expiresAt: new Date(now.getTime() + answerableMs),
    })
    .execute();
  return new Uint8Array(challenge);
}

/** Uses up what an answer says it has signed. @throws DomainError invalid on `passkey` */
export async function redeemChallenge(
  { tx, tenantId, ports, now }: QueryScope,
  input: { purpose: Purpose; loginId: string | null; clientDataJSON: string },
): Promise<string> {
  const challenge = challengeIn(input.clientDataJSON);
  const redeemed = await tx
    .deleteFrom('passkeyChallenges')
    .where('tenantId', '=', tenantId)
    .where('challengeHash', '=', keyedHash(ports.secret, challenge))
    .where('purpose', '=', input.purpose)
    .where('loginId', input.loginId === null ? 'is' : '=', input.loginId)
    .where('expiresAt', '>', now)
    .returning('challengeHash')
    .executeTakeFirst();
  if (!redeemed) throw fieldError('passkey', 'passkeyRefused');
  return challenge;
}

function challengeIn(clientDataJSON: string): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')) as {
      challenge?: unknown;
    };
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
}
