import type { VisitorDataRequest } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem, need } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { textOf } from '#app/forms/saved.server.ts';
import { WritingArea } from '#app/forms/sparing/writing-area.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { PublicPage } from '#app/frame/public-page.tsx';
import { m } from '#app/paraglide/messages.js';
import { useBrowserWork } from '#app/routes/visitor/use-browser-work.ts';
import { refuseUnserved } from '#app/site.server.ts';
import { Button, ButtonLink } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { RightChoice } from './right-choice.tsx';

export const meta = () => [{ title: m.data_request_public_title() }];

export async function loader({ context }: LoaderFunctionArgs) {
  refuseUnserved(context);
  if (context.site.kind !== 'tenant') throw redirect('/');
  if (context.session?.person.kind === 'customer') throw redirect('/portal/profile/privacy-request');
  const [opened, portal] = await Promise.all([
    context.api.createDataRequestForm({ body: undefined }),
    context.api.getPortal(),
  ]);
  return { ...need(opened, 201), minimises: need(portal, 200).minimises };
}

const typed = ['right', 'name', 'email', 'text'] as const;

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const values = Object.fromEntries(typed.map((name) => [name, textOf(fields, name)])) as Record<
    (typeof typed)[number],
    string
  >;
  const proof = textOf(fields, 'proof');
  const body = {
    ...values,
    form: textOf(fields, 'form'),
    website: textOf(fields, 'website'),
    ...(proof === '' ? {} : { proof }),
  } as VisitorDataRequest;
  const answer = await context.api.createVisitorDataRequest({ body });
  if (answer.status === 202) return data({ taken: true as const, email: values.email });
  return data({ taken: false as const, values, problem: formProblem(answer) }, { status: 422 });
}

/** A request about the own data without an account. Works without scripts; the answer is the same whoever one is. */
export default function PublicDataRequest() {
  const { form, challenge, minimises } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const { proof, isHeld, hold } = useBrowserWork(challenge);
  const isSubmitting = useNavigation().state === 'submitting';
  const busy = isSubmitting || isHeld;
  if (result?.taken === true)
    return (
      <PublicPage title={m.data_request_public_sent()} lead={m.data_request_public_sent_text({ email: result.email })}>
        <ButtonLink to="/privacy" size="portal" className="mt-8">
          {m.privacy_notice()}
        </ButtonLink>
      </PublicPage>
    );
  const refused = result?.taken === false ? result : undefined;
  return (
    <PublicPage title={m.data_request_public_title()} lead={m.data_request_public_lead()}>
      <p className="mt-3 text-14 text-muted">
        <Link to="/login" className="text-accent-text underline underline-offset-2">
          {m.data_request_public_login()}
        </Link>
      </p>
      <Form method="post" onSubmit={hold} className="mt-8 flex flex-col gap-6">
        <FormErrors errors={errorsOf(refused?.problem)} />
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="proof" value={proof ?? ''} />
        <div className="hidden" aria-hidden>
          <label>
            {m.visitor_request_leave_empty()}
            <input type="text" name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <RightChoice chosen={refused?.values.right} error={fieldError(refused?.problem, 'right')} />
        <TextField
          id="email"
          name="email"
          type="email"
          label={m.visitor_request_email()}
          help={m.data_request_public_email_help()}
          autoComplete="email"
          maxLength={254}
          className="h-11 text-16"
          defaultValue={refused?.values.email}
          error={fieldError(refused?.problem, 'email')}
        />
        <TextField
          id="name"
          name="name"
          label={m.name()}
          autoComplete="name"
          maxLength={200}
          optional
          className="h-11 text-16"
          defaultValue={refused?.values.name}
          error={fieldError(refused?.problem, 'name')}
        />
        <WritingArea
          form="visitorDataRequest"
          minimises={minimises}
          files={false}
          id="text"
          name="text"
          label={m.data_request_own_details()}
          help={m.data_request_own_details_help()}
          rows={6}
          maxLength={10_000}
          optional
          className="text-16"
          defaultValue={refused?.values.text}
          error={fieldError(refused?.problem, 'text')}
        />
        <Button type="submit" look="primary" size="portal" disabled={busy} className="self-start">
          {busy ? m.sending() : m.data_request_own_send()}
        </Button>
      </Form>
    </PublicPage>
  );
}
