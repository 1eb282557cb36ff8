import { useEffect, useState, type FormEvent } from 'react';

interface BrowserWork {
  /** Undefined until it is done, and wherever the browser cannot: the form goes without, and the desk takes fewer of those. */
  proof: string | undefined;
  /** Whether the form was sent and waits for the work. */
  isHeld: boolean;
  /** For the form's `onSubmit`: whoever is quicker than the work has the form sent when that is done. */
  hold(event: FormEvent<HTMLFormElement>): void;
}

/** Does a form's work in the background as soon as the page stands; about a second. */
export function useBrowserWork(challenge: unknown): BrowserWork {
  const [done, setDone] = useState<{ proof: string | undefined }>();
  const [held, setHeld] = useState<HTMLFormElement>();
  useEffect(() => {
    const controller = new AbortController();
    setDone(undefined);
    void solve(challenge, controller).then((proof) => {
      if (!controller.signal.aborted) setDone({ proof });
    });
    return () => controller.abort();
  }, [challenge]);
  useEffect(() => {
    if (!done || !held) return;
    setHeld(undefined);
    held.requestSubmit();
  }, [done, held]);
  return {
    proof: done?.proof,
    isHeld: held !== undefined,
    hold(event) {
      if (done) return;
      event.preventDefault();
      setHeld(event.currentTarget);
    },
  };
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
