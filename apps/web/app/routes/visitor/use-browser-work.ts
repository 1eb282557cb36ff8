import { useEffect, useState } from 'react';

/**
 * Does a form's work in the background as soon as the page stands; about a second. Undefined until it is done, and
 * wherever the browser cannot: the form goes without, and the desk takes fewer of those.
 */
export function useBrowserWork(challenge: unknown): string | undefined {
  const [proof, setProof] = useState<string>();
  useEffect(() => {
    const controller = new AbortController();
    void solve(challenge, controller).then((found) => {
      if (!controller.signal.aborted) setProof(found);
    });
    return () => controller.abort();
  }, [challenge]);
  return proof;
}

async function solve(challenge: unknown, controller: AbortController): Promise<string | undefined> {
  try {
    const [{ solveChallenge }, { deriveKey }] = await Promise.all([
      import('altcha-lib'),
      import('altcha-lib/algorithms/web/pbkdf2'),
    ]);
    type Challenge = Parameters<typeof solveChallenge>[0]['challenge'];
    const solution = await solveChallenge({ challenge: challenge as Challenge, deriveKey, controller });
    return solution === null ? undefined : btoa(JSON.stringify({ challenge, solution }));
  } catch {
    return undefined;
  }
}
