import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { homeOf } from '#app/signed-in.server.ts';
import { Button, ButtonLink } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { AddPasskey } from './add-passkey.tsx';
import { ActForm, Part, RecoveryCodes, SessionList, TotpPart } from './security-parts.tsx';
import type { Outcome } from './security-act.server.ts';
import { acts } from './security.server.ts';

export const meta = () => [{ title: m.security() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  if (context.session === null) throw redirect('/login?next=/security');
  const [factors, sessions] = await Promise.all([context.api.getFactors(), context.api.listOwnSessions()]);
  return {
    factors: need(factors, 200),
    sessions: need(sessions, 200).items,
    duty: context.session.factorDuty,
    home: homeOf(context.session),
    here: new URL(request.url).hostname,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const name = String(form.get('form'));
  const act = acts[name];
  if (context.session === null || act === undefined) throw redirect('/login');
  const outcome = await act(context, form);
  return data<Outcome>({ form: name, ...outcome }, { status: outcome.problem ? 422 : 200 });
}

export default function Security() {
  const { factors, sessions, duty, home, here } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const hasFactor = factors.totpSince !== null || factors.passkeys.length > 0;
  return (
    <main className="mx-auto flex w-full max-w-170 flex-col gap-10 px-5 py-8">
      <header>
        <ButtonLink to={home} className="mb-6">
          {m.back_to_desk()}
        </ButtonLink>
        <h1 className="text-28">{m.security()}</h1>
        <p className="mt-1.5 text-14 text-muted">{m.security_lead()}</p>
        {duty !== null && (
          <Callout tone="warn" className="mt-5">
            {duty.overdue ? m.security_overdue() : m.security_duty({ date: day(duty.dueAt) })}
          </Callout>
        )}
      </header>
      {result?.recoveryCodes !== undefined && result.recoveryCodes.length > 0 && (
        <RecoveryCodes codes={result.recoveryCodes} />
      )}
      <Part title={m.passkeys()} lead={m.passkeys_lead()}>
        <ul className="border-t border-line">
          {factors.passkeys.map((key) => (
            <li key={key.id} className="flex min-h-12 items-center gap-4 border-b border-line py-2">
              <span className="min-w-0 flex-1">
                <span className="block text-14 font-medium text-strong">{key.name}</span>
                <span className="block text-13 text-muted">
                  {key.lastUsedAt === null ? m.passkey_unused() : m.passkey_used({ date: day(key.lastUsedAt) })}
                  {key.host !== here && ` · ${m.passkey_host({ host: key.host })}`}
                </span>
              </span>
              <ActForm name="passkey-remove" result={result} hidden={{ id: key.id }} label={m.passkey_remove()} />
            </li>
          ))}
        </ul>
        {factors.passkeys.length === 0 && <p className="py-3 text-14 text-muted">{m.passkeys_none()}</p>}
        <AddPasskey />
      </Part>
      <TotpPart since={factors.totpSince} result={result} />
      {hasFactor && (
        <Part title={m.recovery_codes()} lead={m.recovery_codes_lead()}>
          <p className="mb-3 text-14 text-normal">{m.recovery_codes_left({ count: factors.recoveryCodesLeft })}</p>
          <ActForm name="recovery-codes" result={result} label={m.recovery_codes_renew()} />
        </Part>
      )}
      <Part title={m.password_change()} lead={m.password_change_lead()}>
        <PasswordForm result={result} />
      </Part>
      <Part title={m.sessions()}>
        <SessionList sessions={sessions} result={result} />
      </Part>
    </main>
  );
}

function PasswordForm({ result }: { result: Outcome | undefined }) {
  const mine = result?.form === 'password' ? result : undefined;
  const ids = { password: 'new-password', currentPassword: 'current-password' };
  return (
    <Form method="post" preventScrollReset key={String(mine?.done)} className="flex max-w-100 flex-col gap-5">
      <input type="hidden" name="form" value="password" />
      {mine?.done === true && <Callout tone="good">{m.saved()}</Callout>}
      <FormErrors errors={errorsOf(mine?.problem, ids)} />
      <TextField
        id="current-password"
        name="currentPassword"
        type="password"
        label={m.password_current()}
        autoComplete="current-password"
        error={fieldError(mine?.problem, 'current-password', ids)}
      />
      <TextField
        id="new-password"
        name="password"
        type="password"
        label={m.password_new()}
        help={m.password_help()}
        autoComplete="new-password"
        minLength={12}
        maxLength={256}
        error={fieldError(mine?.problem, 'new-password', ids)}
      />
      <Button type="submit" look="primary" className="self-start">
        {m.password_change()}
      </Button>
    </Form>
  );
}
