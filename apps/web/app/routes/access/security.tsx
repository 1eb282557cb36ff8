import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { need } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { day, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { homeOf } from '#app/signed-in.server.ts';
import { Button, ButtonLink } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { AddPasskey } from './add-passkey.tsx';
import { acts, type Outcome } from './security.server.ts';

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
  const result = useActionData<typeof action>();
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
      <Part title={m.totp()} lead={m.totp_lead()}>
        {factors.totpSince !== null ? (
          <div className="flex flex-wrap items-center gap-4">
            <Badge tone="good">{m.totp_since({ date: day(factors.totpSince) })}</Badge>
            <ActForm name="totp-remove" result={result} label={m.totp_remove()} />
          </div>
        ) : result?.totp !== undefined ? (
          <TotpSetUp totp={result.totp} result={result} />
        ) : (
          <ActForm name="totp-start" result={result} label={m.totp_start()} />
        )}
      </Part>
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
        <ul className="border-t border-line">
          {sessions.map((session) => (
            <li key={session.id} className="flex min-h-12 items-center gap-4 border-b border-line py-2">
              <span className="min-w-0 flex-1">
                <span className="block text-14 font-medium text-strong">
                  {session.device || m.session_unknown_device()}
                </span>
                <span className="block text-13 text-muted">
                  {m.session_times({ started: moment(session.startedAt), used: moment(session.lastUsedAt) })}
                </span>
              </span>
              {session.current ? (
                <Badge tone="good">{m.session_current()}</Badge>
              ) : (
                <ActForm name="session-end" result={result} hidden={{ id: session.id }} label={m.session_end()} />
              )}
            </li>
          ))}
        </ul>
        {sessions.length > 1 && (
          <div className="mt-4">
            <ActForm name="sessions-end" result={result} label={m.sessions_end_others()} />
          </div>
        )}
      </Part>
    </main>
  );
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-16">{title}</h2>
      {lead !== undefined && <p className="mt-1 text-14 text-muted">{lead}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}

const nothing: Record<string, string> = {};

/** A form of one button; asks for the password where the api said that it is needed. */
function ActForm({
  name,
  result,
  hidden = nothing,
  label,
}: {
  name: string;
  result: Outcome | undefined;
  hidden?: Record<string, string>;
  label: string;
}) {
  const busy = useNavigation().state !== 'idle';
  const problem = result?.form === name ? result.problem : undefined;
  const field = `${name}-${hidden['id'] ?? ''}-password`;
  return (
    <Form method="post" preventScrollReset className="flex flex-col gap-3">
      <input type="hidden" name="form" value={name} />
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {problem !== undefined && (
        <TextField
          id={field}
          name="password"
          type="password"
          label={m.password_confirm()}
          autoComplete="current-password"
          autoFocus
          error={problem.fields[0]?.message ?? problem.message}
        />
      )}
      <Button type="submit" disabled={busy} className="self-start">
        {label}
      </Button>
    </Form>
  );
}

function TotpSetUp({ totp, result }: { totp: NonNullable<Outcome['totp']>; result: Outcome }) {
  const problem = result.form === 'totp-confirm' ? result.problem : undefined;
  return (
    <Form method="post" preventScrollReset className="flex flex-col gap-5">
      <input type="hidden" name="form" value="totp-confirm" />
      <input type="hidden" name="key" value={totp.key} />
      {/* Drawn again after a wrong code, whose desk it is for included. */}
      <input type="hidden" name="uri" value={totp.uri} />
      <p className="text-14 text-normal">{m.totp_scan()}</p>
      <svg
        viewBox={`0 0 ${totp.qr.size} ${totp.qr.size}`}
        role="img"
        aria-label={m.totp_qr()}
        shapeRendering="crispEdges"
        className="size-48 rounded-card bg-white"
      >
        <path d={totp.qr.path} fill="black" />
      </svg>
      <p className="text-14 text-normal">
        {m.totp_key()}: <code className="font-mono break-all">{totp.key.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <TextField
        id="code"
        name="code"
        label={m.code()}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        maxLength={10}
        className="max-w-40 tabular-nums"
        error={fieldError(problem, 'code') ?? problem?.message}
      />
      <Button type="submit" look="primary" className="self-start">
        {m.totp_confirm()}
      </Button>
    </Form>
  );
}

function RecoveryCodes({ codes }: { codes: string[] }) {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join('\n')}\n`)}`;
  return (
    <section className="rounded-card bg-warn-soft px-5 py-4 text-warn-text">
      <h2 className="text-16">{m.recovery_codes()}</h2>
      <p className="mt-1 text-14">{m.recovery_codes_keep()}</p>
      <ul className="mt-4 grid grid-cols-2 gap-x-6 gap-y-1 font-mono text-14 sm:grid-cols-3">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <a href={file} download="redlich-codes.txt" className="mt-4 inline-block text-14 underline underline-offset-2">
        {m.recovery_codes_download()}
      </a>
    </section>
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
