import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import type { ErasureReach } from '@redlich/contract';
import { formProblem, need, type FormProblem } from '#app/api-answers.server.ts';
import { forgetDrafts } from '#app/browser-storage.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requireCustomer } from '#app/signed-in.server.ts';
import { Button, buttonClass } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { WhatStays } from './deletion/what-stays.tsx';

export const meta = () => [{ title: m.erase_own_title() }];
export const headers = () => ({ 'referrer-policy': 'no-referrer' });

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireCustomer(context, request);
  const preview = need(await context.api.previewOwnErasure(), 200);
  return { preview, token: new URL(request.url).searchParams.get('token') ?? '' };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireCustomer(context, request);
  const fields = await request.formData();
  if (fields.get('intent') === 'link') {
    const answer = await context.api.requestErasureLink({ body: undefined });
    if (answer.status === 202) return data({ ...nothing, linkSent: true });
    return data({ ...nothing, problem: formProblem(answer) }, { status: 422 });
  }
  const reach: ErasureReach = fields.get('reach') === 'requests' ? 'requests' : 'all';
  const token = String(fields.get('token') ?? '');
  const proof = token === '' ? { password: String(fields.get('password') ?? '') } : { token };
  const confirmed = fields.get('confirmed') === 'yes';
  const answer = await context.api.beginErasure({ body: { ...proof, reach, confirmed } });
  if (answer.status === 202) return reach === 'all' ? redirect('/deleted') : data({ ...nothing, begun: true });
  return data({ ...nothing, reach, problem: formProblem(answer) }, { status: 422 });
}

interface Result {
  linkSent: boolean;
  begun: boolean;
  reach: ErasureReach | null;
  problem: FormProblem | undefined;
}
const nothing: Result = { linkSent: false, begun: false, reach: null, problem: undefined };

/** What goes, what stays and why, the choice between the requests and everything, and only then the button. */
export default function DeleteAccount() {
  const { preview, token } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const problem = result?.problem;
  if (result?.begun === true) return <Begun />;
  return (
    <main>
      <h1 className="text-28">{m.erase_own_title()}</h1>
      <p className="mt-2 text-16 text-muted">{m.delete_lead()}</p>
      <WhatStays preview={preview} />
      <div className="mt-8">
        <Callout tone="warn">
          <strong className="block font-semibold">{m.delete_final()}</strong>
          {m.erase_own_final_text()}
        </Callout>
      </div>
      <Form
        method="post"
        reloadDocument
        onSubmit={() => forgetDrafts()}
        className="mt-8 flex max-w-140 flex-col gap-5 border-t border-line pt-8"
      >
        <FormErrors errors={errorsOf(problem)} />
        <RadioGroup
          id="reach"
          name="reach"
          label={m.erase_own_what()}
          defaultValue={result?.reach ?? 'requests'}
          error={fieldError(problem, 'reach')}
          choices={[
            { value: 'requests', label: m.erase_own_requests(), help: m.erase_own_requests_help() },
            { value: 'all', label: m.erase_own_all(), help: m.erase_own_all_help() },
          ]}
        />
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
          {m.erase_own_confirm()}
        </label>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="danger" size="portal" disabled={busy}>
            {m.erase_own_action()}
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

/** The requests go; the account is there, and may go next. */
const Begun = () => (
  <main>
    <h1 className="text-28">{m.erase_own_begun()}</h1>
    <Callout tone="good" className="mt-6">
      {m.erase_own_begun_text()}
    </Callout>
    <div className="mt-8 flex flex-wrap gap-3">
      <Link to="/portal" className={buttonClass('primary', 'portal')}>
        {m.portal_requests()}
      </Link>
      <Link to="/portal/profile/delete" reloadDocument className={buttonClass('quiet', 'portal')}>
        {m.erase_own_later()}
      </Link>
    </div>
  </main>
);
