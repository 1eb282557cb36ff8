import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import { formProblem } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { PublicFooter } from '#app/frame/public-footer.tsx';
import { TenantBrand } from '#app/frame/tenant-brand.tsx';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { refuseUnserved } from '#app/site.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { InvitationPasskey } from './invitation-passkey.tsx';

export const meta = () => [{ title: m.invitation_title() }];
// The address carries a token: no other site learns of it.
export const headers = () => ({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });

export async function loader({ context, request }: LoaderFunctionArgs) {
  refuseUnserved(context);
  if (context.site.kind !== 'tenant') throw redirect('/');
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const answer = await context.api.openInvitation({ body: { token } });
  return { token, invited: answer.status === 200 ? answer.body : null };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const answer = await context.api.acceptInvitation({
    body: { token: String(form.get('token') ?? ''), password: String(form.get('password') ?? '') },
  });
  if (answer.status === 200) return redirect('/login?invited=yes');
  return data({ problem: formProblem(answer) }, { status: 422 });
}

export default function AcceptInvitation() {
  const { token, invited } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const tenant = useRootData()?.tenant;
  const [codes, setCodes] = useState<readonly string[]>();
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-90 flex-col px-5">
      <main className="flex flex-1 flex-col justify-center py-12">
        <div className="mb-8 flex items-center gap-3">
          <TenantBrand name={tenant?.name ?? ''} brand={tenant?.brand} place="login" />
        </div>
        {invited === null ? (
          <>
            <h1 className="text-28">{m.invitation_gone_title()}</h1>
            <p className="mt-2 text-14 text-muted">{m.invitation_gone_text()}</p>
          </>
        ) : (
          <>
            <h1 className="text-28">{m.invitation_title()}</h1>
            <p className="mt-2 mb-8 text-14 text-muted">{m.invitation_lead({ name: invited.name })}</p>
            <InvitationPasskey token={token} codes={codes} onDone={setCodes} />
            <Form method="post" className={codes === undefined ? 'flex flex-col gap-5' : 'hidden'}>
              <FormErrors errors={errorsOf(result?.problem)} />
              <input type="hidden" name="token" value={token} />
              <TextField
                id="email"
                type="email"
                label={m.email()}
                value={invited.email}
                readOnly
                autoComplete="username"
                className="h-11 text-16"
              />
              <TextField
                id="password"
                name="password"
                type="password"
                label={m.invitation_password()}
                help={m.invitation_password_help()}
                error={fieldError(result?.problem, 'password')}
                minLength={12}
                maxLength={256}
                autoComplete="new-password"
                className="h-11 text-16"
              />
              <Button type="submit" size="portal" disabled={busy} className="mt-1 w-full">
                {m.invitation_accept()}
              </Button>
            </Form>
          </>
        )}
      </main>
      <PublicFooter />
    </div>
  );
}
