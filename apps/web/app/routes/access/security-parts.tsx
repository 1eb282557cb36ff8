import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { fieldError } from '#app/forms/field-errors.ts';
import { day, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { Outcome } from './security-act.server.ts';

// What people of a tenant and operators of the platform see alike of how they log in.

export function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
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
export function ActForm({
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
        className="size-48 rounded-card"
      >
        {/* Black on white whatever the theme: most cameras read nothing else. */}
        <rect width={totp.qr.size} height={totp.qr.size} fill="white" />
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

export function RecoveryCodes({ codes }: { codes: string[] }) {
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

/** The app with one-time codes: set up, in use, taken out of use. */
export function TotpPart({ since, result }: { since: string | null; result: Outcome | undefined }) {
  return (
    <Part title={m.totp()} lead={m.totp_lead()}>
      {since !== null ? (
        <div className="flex flex-wrap items-center gap-4">
          <Badge tone="good">{m.totp_since({ date: day(since) })}</Badge>
          <ActForm name="totp-remove" result={result} label={m.totp_remove()} />
        </div>
      ) : result?.totp !== undefined ? (
        <TotpSetUp totp={result.totp} result={result} />
      ) : (
        <ActForm name="totp-start" result={result} label={m.totp_start()} />
      )}
    </Part>
  );
}

interface ListedSession {
  id: string;
  device: string;
  startedAt: string;
  lastUsedAt: string;
  current: boolean;
}

/** Where somebody is logged in; each but this one can be ended. */
export function SessionList({ sessions, result }: { sessions: readonly ListedSession[]; result: Outcome | undefined }) {
  return (
    <>
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
    </>
  );
}
