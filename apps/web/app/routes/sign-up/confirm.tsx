import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { CircleCheck } from 'lucide-react';
import { formProblem } from '#app/api-answers.server.ts';
import { textOf } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { refuseUnserved } from '#app/site.server.ts';
import { Button, ButtonLink, buttonClass } from '#app/ui/actions/button.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { SignUpFrame } from './sign-up-frame.tsx';

export const meta = () => [{ title: m.signup_confirm_title() }];
export const headers = () => ({ 'referrer-policy': 'no-referrer' });

/** Opening the link does nothing yet: programs that look into mails open links too. */
export function loader({ context, request }: LoaderFunctionArgs) {
  refuseUnserved(context);
  if (context.site.kind !== 'platform') throw redirect('/');
  const { searchParams } = new URL(request.url);
  return { desk: searchParams.get('desk') ?? '', token: searchParams.get('token') ?? '' };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const body = { slug: textOf(fields, 'desk'), token: textOf(fields, 'token') };
  const answer = await context.api.confirmSignUp({ body });
  if (answer.status !== 200) {
    const { code } = formProblem(answer);
    return data({ host: null, used: code !== 'tooMany' }, { status: answer.status });
  }
  const { port } = new URL(request.url);
  const { host, invitation } = answer.body;
  const address = port === '' ? host : `${host}:${port}`;
  const next = invitation === null ? `/login?next=/setup&lang=${getLocale()}` : `/invitation?token=${invitation}`;
  return data({ host, address, next, used: false });
}

export default function Confirm() {
  const { desk, token } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  if (result?.host && 'address' in result) {
    return (
      <SignUpFrame>
        <CircleCheck size={32} aria-hidden className="text-good-text" />
        <h1 className="mt-5 text-28">{m.signup_confirmed_title()}</h1>
        <p className="mt-3 text-16 text-normal">{m.signup_confirmed_text({ host: result.host })}</p>
        <a href={`//${result.address}${result.next}`} className={buttonClass('primary', 'portal', 'mt-8')}>
          {result.next.startsWith('/invitation') ? m.signup_confirmed_choose() : m.signup_confirmed_action()}
        </a>
      </SignUpFrame>
    );
  }
  return (
    <SignUpFrame>
      <h1 className="text-28">{m.signup_confirm_title()}</h1>
      {result ? (
        <>
          <Callout tone="warn" className="mt-6">
            {result.used ? m.signup_link_used() : m.error_429_text()}
          </Callout>
          <ButtonLink to="/signup" size="portal" className="mt-6">
            {m.signup_link_start()}
          </ButtonLink>
        </>
      ) : (
        <>
          <p className="mt-3 text-16 text-normal">{m.signup_confirm_text()}</p>
          <Form method="post" className="mt-8">
            <input type="hidden" name="desk" value={desk} />
            <input type="hidden" name="token" value={token} />
            <Button type="submit" look="primary" size="portal" disabled={busy}>
              {m.signup_confirm_action()}
            </Button>
          </Form>
        </>
      )}
    </SignUpFrame>
  );
}
