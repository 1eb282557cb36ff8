import { useRevalidator } from '@remix-run/react';
import { useEffect, useState, type FormEvent } from 'react';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Callout } from '#app/ui/states/callout.tsx';

type Answer = { fields?: { message: string }[]; detail?: string; recoveryCodes?: string[] };

async function ask(path: string, body: unknown): Promise<{ ok: boolean; body: Answer }> {
  const answer = await fetch(`/api/v1/factors/passkeys${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { ok: answer.ok, body: (await answer.json()) as Answer };
}

/** Makes a passkey on this device or a key at hand; needs the browser's own dialogue, and so scripts. */
export function AddPasskey() {
  const [able, setAble] = useState<boolean>();
  const [problem, setProblem] = useState<string>();
  const [codes, setCodes] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const revalidator = useRevalidator();
  useEffect(() => setAble('PublicKeyCredential' in window), []);
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const password = String(fields.get('password') ?? '');
    setBusy(true);
    setProblem(undefined);
    try {
      const options = await ask('/options', password === '' ? {} : { password });
      if (!options.ok)
        return setProblem(options.body.fields?.[0]?.message ?? options.body.detail ?? m.passkey_failed());
      const { startRegistration } = await import('@simplewebauthn/browser');
      const passkey = await startRegistration({ optionsJSON: options.body as never });
      const added = await ask('', { name: String(fields.get('name')), passkey });
      if (!added.ok) return setProblem(added.body.fields?.[0]?.message ?? m.passkey_failed());
      setCodes(added.body.recoveryCodes ?? []);
      form.reset();
      revalidator.revalidate();
    } catch {
      setProblem(m.passkey_failed());
    } finally {
      setBusy(false);
    }
  };
  if (able !== true) return <p className="mt-3 text-13 text-muted">{m.passkey_needs_scripts()}</p>;
  return (
    <form onSubmit={(event) => void add(event)} className="mt-4 flex max-w-100 flex-col gap-4">
      {codes.length > 0 && (
        <Callout tone="warn">
          {m.recovery_codes_keep()}
          <span className="mt-2 block font-mono">{codes.join('  ')}</span>
        </Callout>
      )}
      <TextField id="passkey-name" name="name" label={m.passkey_name()} maxLength={100} />
      <TextField
        id="passkey-password"
        name="password"
        type="password"
        label={m.password_confirm()}
        help={m.password_confirm_help()}
        autoComplete="current-password"
        optional
        error={problem}
      />
      <Button type="submit" disabled={busy} className="self-start">
        {m.passkey_add()}
      </Button>
    </form>
  );
}
