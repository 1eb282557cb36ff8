import { useEffect, useState } from 'react';
import { m } from '#app/paraglide/messages.js';
import { RecoveryCodes } from '#app/routes/access/security-parts.tsx';
import { Button, ButtonLink } from '#app/ui/actions/button.tsx';
import { Callout } from '#app/ui/states/callout.tsx';

type Answer = { fields?: { message: string }[]; detail?: string; recoveryCodes?: string[] };

async function ask(path: string, body: unknown): Promise<{ ok: boolean; body: Answer }> {
  const answer = await fetch(`/api/v1/invitations${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { ok: answer.ok, body: (await answer.json()) as Answer };
}

const reasonOf = ({ body }: { body: Answer }) => body.fields?.[0]?.message ?? body.detail ?? m.passkey_failed();

/** Accepts an invitation with a passkey; needs the browser's own dialogue, and so scripts. */
async function acceptWithPasskey(token: string): Promise<{ codes: string[] } | { problem: string }> {
  const options = await ask('/passkey-options', { token });
  if (!options.ok) return { problem: reasonOf(options) };
  const { startRegistration } = await import('@simplewebauthn/browser');
  const passkey = await startRegistration({ optionsJSON: options.body as never });
  const accepted = await ask('', { token, passkey: { name: m.passkey_first_name(), passkey } });
  return accepted.ok ? { codes: accepted.body.recoveryCodes ?? [] } : { problem: reasonOf(accepted) };
}

interface Props {
  token: string;
  /** What came back once it is made; the page shows nothing else then. */
  codes: readonly string[] | undefined;
  onDone: (codes: readonly string[]) => void;
}

/** In place of a password: a passkey on this device, and the codes for the day it is lost. */
export function InvitationPasskey({ token, codes, onDone }: Props) {
  const [able, setAble] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  useEffect(() => setAble('PublicKeyCredential' in window), []);
  if (codes !== undefined)
    return (
      <div className="flex flex-col gap-6">
        <RecoveryCodes codes={[...codes]} />
        <ButtonLink to="/login?invited=yes" look="primary" size="portal">
          {m.invitation_to_login()}
        </ButtonLink>
      </div>
    );
  if (!able) return null;
  const make = async () => {
    setBusy(true);
    setProblem(undefined);
    // What the browser's dialogue throws: called off, no such device.
    const result = await acceptWithPasskey(token).catch(() => ({ problem: m.passkey_failed() }));
    setBusy(false);
    if ('codes' in result) onDone(result.codes);
    else setProblem(result.problem);
  };
  return (
    <section className="mb-8 border-b border-line pb-8">
      <h2 className="text-16">{m.invitation_passkey()}</h2>
      <p className="mt-1 mb-4 text-14 text-muted">{m.invitation_passkey_lead()}</p>
      {problem !== undefined && (
        <Callout tone="bad" className="mb-4">
          {problem}
        </Callout>
      )}
      <Button look="primary" size="portal" disabled={busy} onClick={() => void make()} className="w-full">
        {m.invitation_passkey_make()}
      </Button>
    </section>
  );
}
