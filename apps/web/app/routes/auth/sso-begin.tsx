import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/paraglide/messages.js';
import { safePath } from '#app/signed-in.server.ts';
import { refuseUnserved } from '#app/site.server.ts';
import { SsoFailure } from './sso-failure.tsx';
import { ssoRefused } from './sso-refused.server.ts';

export const meta = () => [{ title: m.sso_failed_title() }];

/** On to the provider. A plain link leads here: after a form the policy of our pages would stop the way to another host. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  refuseUnserved(context);
  const next = safePath(new URL(request.url).searchParams.get('next'));
  const body = next === undefined ? {} : { next };
  const answer = await context.api.beginSso({ params: { id: params['id']! }, body });
  if (answer.status === 200) throw redirect(answer.body.url);
  if (answer.status === 404) throw redirect('/login');
  return ssoRefused(answer);
}

export default function SsoBegin() {
  return <SsoFailure {...useLoaderData<typeof loader>()} />;
}
