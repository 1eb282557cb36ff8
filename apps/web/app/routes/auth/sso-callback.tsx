import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/paraglide/messages.js';
import { homeOf } from '#app/signed-in.server.ts';
import { refuseUnserved } from '#app/site.server.ts';
import { SsoFailure } from './sso-failure.tsx';
import { ssoRefused } from './sso-refused.server.ts';

export const meta = () => [{ title: m.sso_failed_title() }];

/** Back from the provider: in, on to the second step, or why not. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  refuseUnserved(context);
  const parameters = new URL(request.url).search.slice(1, 8_000);
  const answer = await context.api.finishSso({ body: { parameters } });
  if (answer.status === 200) throw redirect(answer.body.next ?? homeOf(answer.body.session));
  if (answer.status === 202) {
    const { next } = answer.body;
    throw redirect(next === null ? '/login/step' : `/login/step?${new URLSearchParams({ next })}`);
  }
  return ssoRefused(answer);
}

export default function SsoCallback() {
  return <SsoFailure {...useLoaderData<typeof loader>()} />;
}
