import type { AgentAccess } from '@redlich/contract';
import { Form, Link, useNavigation } from '@remix-run/react';
import { day, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Facts, RecordPart } from '#app/routes/agent/customers/record-page.tsx';
import { Button } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';

/** Where an agent is logged in; each session but the reader's own can be ended. */
export function AgentSessions({ sessions, isSelf }: { sessions: AgentAccess['sessions']; isSelf: boolean }) {
  const busy = useNavigation().state !== 'idle';
  return (
    <RecordPart title={m.agent_logged_in()}>
      {sessions.length === 0 && <p className="text-14 text-muted">{m.agent_logged_in_nowhere()}</p>}
      <ul className="border-t border-line empty:hidden">
        {sessions.map(({ id, device, startedAt, lastUsedAt, current }) => (
          <li key={id} className="flex min-h-12 items-center gap-4 border-b border-line py-2">
            <span className="min-w-0 flex-1">
              <span className="block text-14 font-medium text-strong">{device || m.session_unknown_device()}</span>
              <span className="block text-13 text-muted">
                {m.session_times({ started: moment(startedAt), used: moment(lastUsedAt) })}
              </span>
            </span>
            {current ? (
              <Badge tone="good">{m.session_current()}</Badge>
            ) : (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="act" value="endSession" />
                <input type="hidden" name="sessionId" value={id} />
                <Button type="submit" disabled={busy}>
                  {m.session_end()}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {isSelf && (
        <p className="mt-3 text-13 text-muted">
          <Link to="/security" reloadDocument className="text-accent-text hover:underline">
            {m.agent_own_security()}
          </Link>
        </p>
      )}
    </RecordPart>
  );
}

/** What an agent proves the login with, beside the password. */
export function AgentFactors({ factors }: { factors: AgentAccess['factors'] }) {
  const { totpSince, passkeys, recoveryCodesLeft } = factors;
  if (totpSince === null && passkeys.length === 0)
    return (
      <RecordPart title={m.agent_factors()}>
        <p className="text-14 text-muted">{m.agent_factors_none()}</p>
      </RecordPart>
    );
  return (
    <RecordPart title={m.agent_factors()}>
      <Facts
        rows={[
          [
            m.passkeys(),
            passkeys.map(({ name, createdAt }) => `${name} (${day(createdAt)})`).join(', ') || m.agent_none(),
          ],
          [m.totp(), totpSince === null ? m.agent_none() : m.totp_since({ date: day(totpSince) })],
          [m.recovery_codes(), m.recovery_codes_left({ count: recoveryCodesLeft })],
        ]}
      />
    </RecordPart>
  );
}
