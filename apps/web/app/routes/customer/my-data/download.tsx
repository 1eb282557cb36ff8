import { data, redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requireCustomer } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';

export const meta = () => [{ title: m.my_data() }];

/** Leads to the archive while it is there; else the page says what became of it. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireCustomer(context, request);
  const { packages } = need(await context.api.getOwnData(), 200);
  const found = packages.find(({ id }) => id === params.id);
  const isThere = found?.state === 'ready' && Date.parse(found.expiresAt ?? '') > Date.now();
  if (isThere) throw redirect(`/api/v1/profile/packages/${found.id}/archive`);
  const state =
    found === undefined ? ('unknown' as const) : found.state === 'ready' ? ('expired' as const) : found.state;
  const status = state === 'unknown' ? 404 : state === 'queued' ? 200 : 410;
  return data({ state, fetchedAt: found?.fetchedAt ?? null }, { status });
}

export default function Download() {
  const { state, fetchedAt } = useLoaderData<typeof loader>();
  const texts = {
    queued: () => m.package_gone_queued(),
    fetched: () => m.package_gone_fetched({ at: moment(fetchedAt ?? '') }),
    expired: () => m.package_gone_expired(),
    failed: () => m.package_failed_text(),
    unknown: () => m.package_gone_unknown(),
  };
  return (
    <main>
      <h1 className="text-28">{state === 'queued' ? m.package_not_yet() : m.package_gone()}</h1>
      <p className="mt-3 max-w-[68ch] text-16 text-normal">{texts[state]()}</p>
      {state !== 'queued' && <p className="mt-3 max-w-[68ch] text-16 text-normal">{m.package_gone_again()}</p>}
      <ButtonLink to="/portal/profile/my-data" look="primary" size="portal" className="mt-8">
        {m.package_back()}
      </ButtonLink>
    </main>
  );
}
