import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem, problemOf } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { onHost } from '#app/on-host.ts';
import { m } from '#app/paraglide/messages.js';
import { homeOf, safePath } from '#app/signed-in.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { AuthPage } from './auth-page.tsx';
import { PasskeyButton } from './passkey-button.tsx';

export const meta = () => [{ title: m.step_title() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  if (context.session !== null) throw redirect(homeOf(context.session));
  const step = await context.api.getLoginStep();
  if (step.status !== 200) throw redirect('/login');
  return {
    factors: step.body.factors,
    passkeyHosts: step.body.passkeyHosts,
    here: new URL(request.url).hostname,
    elsewhere: step.body.passkeyHosts.map((host) => ({ host, url: onHost(request, host, '/login') })),
    next: safePath(new URL(request.url).searchParams.get('next')) ?? null,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const answer = await context.api.finishLogin({ body: { code: String(form.get('code') ?? '') } });
  if (answer.status === 200) return redirect(safePath(form.get('next')) ?? homeOf(answer.body));
  if (problemOf(answer.body)?.code === 'unauthenticated') return redirect('/login');
  return data(formProblem(answer), { status: answer.status });
}

export default function LoginStep() {
  const { factors, next, passkeyHosts, here, elsewhere } = useLoaderData<typeof loader>();
  const problem = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const withPasskey = passkeyHosts.includes(here);
  const lostPasskey = factors.includes('passkey') && !withPasskey;
  const withCode = factors.includes('totp') || factors.includes('recoveryCode');
  return (
    <AuthPage
      title={m.step_title()}
      lead={withPasskey ? m.step_lead_passkey() : factors.includes('totp') ? m.step_lead() : m.step_lead_recovery()}
    >
      {lostPasskey && (
        <Callout className="mb-6">
          {withCode ? m.step_passkey_elsewhere() : m.step_passkey_elsewhere_only()}
          {elsewhere.map(({ host, url }) => (
            <a key={host} href={url} className="mt-2 block break-all underline underline-offset-2">
              {m.step_passkey_there({ host })}
            </a>
          ))}
        </Callout>
      )}
      {withPasskey && <PasskeyButton second next={next} />}
      {withCode && (
        <Form
          method="post"
          reloadDocument
          className={`flex flex-col gap-5 ${withPasskey ? 'mt-8 border-t border-line pt-6' : ''}`}
        >
          <FormErrors errors={errorsOf(problem)} />
          {next !== null && <input type="hidden" name="next" value={next} />}
          <TextField
            id="code"
            name="code"
            label={m.code()}
            help={withPasskey ? (factors.includes('totp') ? m.step_lead() : m.step_lead_recovery()) : undefined}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            autoFocus={!withPasskey}
            maxLength={20}
            className="h-11 text-16 tracking-wide tabular-nums"
            error={fieldError(problem, 'code')}
          />
          <Button
            type="submit"
            look={withPasskey ? 'secondary' : 'primary'}
            size="portal"
            disabled={busy}
            className="w-full"
          >
            {m.step_action()}
          </Button>
        </Form>
      )}
      <Link to="/login" reloadDocument className="mt-6 text-14 text-accent-text underline underline-offset-2">
        {m.step_restart()}
      </Link>
    </AuthPage>
  );
}
