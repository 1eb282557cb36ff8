import type { Account } from '@redlich/contract';
import { useFetcher } from '@remix-run/react';
import { errorsOf } from '#app/forms/field-errors.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { CopyButton } from '#app/ui/actions/copy-button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import type { action } from './account.tsx';

/** A customer's way into the portal: none, open, or there; and what staff can do about it. */
export function AccountPart({ customerId, account }: { customerId: string; account: Account }) {
  const fetcher = useFetcher<typeof action>();
  const may = useMay();
  const made = fetcher.data?.made;
  const busy = fetcher.state !== 'idle';
  return (
    <fetcher.Form method="post" action={`/desk/customers/${customerId}/account`} className="flex flex-col gap-4">
      <FormErrors errors={errorsOf(fetcher.data?.problem)} />
      <p className="text-14 text-normal">{stateWords(account)}</p>
      {made !== undefined && account.state !== 'active' && (
        <Callout tone="warn">
          <strong className="mb-2 block font-semibold">{m.account_initial_shown()}</strong>
          <span className="flex flex-wrap items-center gap-2">
            <code className="rounded-control bg-surface-2 px-2 py-1 text-16 text-strong select-all">
              {made.password}
            </code>
            <CopyButton text={made.password} label={m.account_initial_shown()} />
          </span>
          <span className="mt-2 block">{m.account_initial_shown_text({ date: day(made.expiresAt) })}</span>
        </Callout>
      )}
      {may('account.invite') && (
        <div className="flex flex-wrap gap-2">
          {account.state !== 'active' && (
            <>
              <Button type="submit" name="intent" value="invite" disabled={busy}>
                {account.way === 'link' ? m.account_invite_again() : m.account_invite()}
              </Button>
              <Button type="submit" name="intent" value="initial" disabled={busy}>
                {m.account_initial()}
              </Button>
            </>
          )}
          {account.state !== 'none' && (
            <Button type="submit" name="intent" value="end" look="quiet" title={m.account_end_help()} disabled={busy}>
              {m.account_end()}
            </Button>
          )}
        </div>
      )}
    </fetcher.Form>
  );
}

function stateWords({ state, way, since, expiresAt }: Account): string {
  if (state === 'active') return m.account_active({ date: day(since ?? '') });
  if (state === 'none') return m.account_none_text();
  const date = day(expiresAt ?? '');
  return way === 'link' ? m.account_invited_link({ date }) : m.account_invited_initial({ date });
}
