import { KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';

async function ask(path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** Logs in with a passkey: as the whole login, or as its second step. Shown only where the browser can. */
export function PasskeyButton({ second, next }: { second: boolean; next: string | null }) {
  const [able, setAble] = useState(false);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  useEffect(() => setAble('PublicKeyCredential' in window), []);
  if (!able) return second ? <p className="text-13 text-muted">{m.passkey_needs_scripts()}</p> : null;
  const logIn = async () => {
    setState('busy');
    try {
      const { startAuthentication } = await import('@simplewebauthn/browser');
      const options = await ask(second ? '/session/step/passkey-options' : '/session/passkey-options', {});
      const passkey = await startAuthentication({ optionsJSON: options as never });
      await ask(second ? '/session/step' : '/session/passkey', second ? { passkey } : passkey);
      window.location.assign(next ?? '/login');
    } catch {
      setState('failed');
    }
  };
  return (
    <div className="flex flex-col gap-2">
      <Button
        size="portal"
        look={second ? 'primary' : 'secondary'}
        disabled={state === 'busy'}
        onClick={() => void logIn()}
        className="w-full"
      >
        <KeyRound size={16} aria-hidden />
        {m.passkey_use()}
      </Button>
      {state === 'failed' && (
        <p role="alert" className="text-13 font-medium text-bad-text">
          {m.passkey_failed()}
        </p>
      )}
    </div>
  );
}
