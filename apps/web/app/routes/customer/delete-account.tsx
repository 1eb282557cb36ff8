import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem } from '#app/api-answers.server.ts';
import { forgetDrafts } from '#app/browser-storage.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requireCustomer } from '#app/signed-in.server.ts';
import { Button, buttonClass } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Callout } from '#app/ui/states/callout.tsx';

export const meta = () => [{ title: m.delete_title() }];
export const headers = () => ({ 'referrer-policy': 'no-referrer' });

export function loader({ context, request }: LoaderFunctionArgs) {
  requireCustomer(context, request);
  return { token: new URL(request.url).searchParams.get('token') ?? '' };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireCustomer(context, request);
  const fields = await request.formData();
  if (fields.get('intent') === 'link') {
    const answer = await context.api.requestErasureLink({ body: undefined });
    if (answer.status === 202) return data({ linkSent: true as const, problem: undefined });
    return data({ linkSent: false as const, problem: formProblem(answer) }, { status: 422 });
  }
  const token = String(fields.get('token') ?? '');
  const proof = token === '' ? { password: String(fields.get('password') ?? '') } : { token };
  const answer = await context.api.beginErasure({ body: { ...proof, confirmed: fields.get('confirmed') === 'yes' } });
  if (answer.status === 202) return redirect('/deleted');
  return data({ linkSent: false as const, problem: formProblem(answer) }, { status: 422 });
}

const goes = [m.delete_goes_1, m.delete_goes_2, m.delete_goes_3, m.delete_goes_4, m.delete_goes_5];
const stays = [m.delete_stays_1, m.delete_stays_2, m.delete_stays_3];

/** What goes, what stays and why, and only then the button. */
export default function DeleteAccount() {
  const { token } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const problem = result?.problem;
  return (
    <main>
      <h1 className="text-28">{m.delete_title()}</h1>
      <p className="mt-2 text-16 text-muted">{m.delete_lead()}</p>
      <h2 className="mt-8 text-20">{m.delete_goes()}</h2>
      <ol className="mt-3 flex max-w-[68ch] list-decimal flex-col gap-2 pl-6 text-16 marker:text-muted">
        {goes.map((line, at) => (
          <li key={at}>{line()}</li>
        ))}
      </ol>
      <h2 className="mt-8 text-20">{m.delete_stays()}</h2>
      <ul className="mt-3 flex max-w-[68ch] list-disc flex-col gap-2 pl-6 text-16 marker:text-muted">
        {stays.map((line, at) => (
          <li key={at}>{line()}</li>
        ))}
      </ul>
      <div className="mt-8">
        <Callout tone="warn">
          <strong className="block font-semibold">{m.delete_final()}</strong>
          {m.delete_final_text()}
        </Callout>
      </div>
      <Form
        method="post"
        reloadDocument
        onSubmit={() => forgetDrafts()}
        className="mt-8 flex max-w-100 flex-col gap-5 border-t border-line pt-8"
      >
        <FormErrors errors={errorsOf(problem)} />
        {token === '' ? (
          <TextField
            id="password"
            name="password"
            type="password"
            label={m.delete_password()}
            help={m.delete_password_help()}
            autoComplete="current-password"
            maxLength={256}
            className="h-11 text-16"
            error={fieldError(problem, 'password')}
          />
        ) : (
          <input type="hidden" name="token" value={token} />
        )}
        <label className="flex min-h-11 cursor-pointer items-start gap-3 text-16">
          <input type="checkbox" name="confirmed" value="yes" required className="mt-1 size-4 shrink-0 accent-accent" />
          {m.delete_confirm()}
        </label>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="danger" size="portal" disabled={busy}>
            {m.delete_action()}
          </Button>
          <Link to="/portal/profile" className={buttonClass('quiet', 'portal')}>
            {m.cancel()}
          </Link>
        </div>
      </Form>
      {token === '' && (
        <Form method="post" className="mt-6 flex flex-wrap items-center gap-x-3 text-14 text-muted">
          {result?.linkSent === true ? (
            <p role="status">{m.delete_link_sent()}</p>
          ) : (
            <>
              <span>{m.delete_by_link()}</span>
              <button
                type="submit"
                name="intent"
                value="link"
                className="min-h-11 text-accent-text underline underline-offset-2"
              >
                {m.delete_by_link_action()}
              </button>
            </>
          )}
        </Form>
      )}
    </main>
  );
}
