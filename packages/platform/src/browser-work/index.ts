/**
 * Work for a browser before a form of a stranger is taken (ALTCHA, proof of work): cheap for one person, dear for many
 * requests. No service of others is asked, nothing is stored.
 */
import { createHmac } from 'node:crypto';
import { createChallenge, verifySolution, type Challenge, type Solution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** Rounds of the key derivation for one attempt; about 256 attempts are needed. */
const cost = 2_000;
const lifetimeMs = 4 * 3_600_000;

export interface BrowserWork {
  /** A challenge for one form; a browser needs about a second. */
  challengeFor(form: string): Promise<Challenge>;
  /** Whether `proof` (base64 of JSON `{challenge, solution}`) solves a challenge of ours for this form. Never throws. */
  isDone(form: string, proof: string): Promise<boolean>;
}

/** @param secret signs challenges; a new one ends those that are out */
export function browserWork(secret: string, now: () => Date): BrowserWork {
  const hmacSignatureSecret = createHmac('sha256', secret).update('browser work').digest('hex');
  const nameOf = (form: string) => createHmac('sha256', hmacSignatureSecret).update(form).digest('hex');
  return {
    challengeFor: (form) =>
      createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost,
        keyPrefix: '00',
        deriveKey,
        hmacSignatureSecret,
        data: { form: nameOf(form) },
        expiresAt: new Date(now().getTime() + lifetimeMs),
      }),
    async isDone(form, proof) {
      try {
        const { challenge, solution } = JSON.parse(Buffer.from(proof, 'base64').toString('utf8')) as {
          challenge: Challenge;
          solution: Solution;
        };
        // The cost is part of what was signed; checked first all the same, so that a forged one buys no computing time.
        if (challenge.parameters.data?.['form'] !== nameOf(form) || challenge.parameters.cost !== cost) return false;
        const { verified } = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret });
        return verified;
      } catch {
        return false;
      }
    },
  };
}
