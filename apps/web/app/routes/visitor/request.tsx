import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem, need } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { readForm } from '#app/forms/read-form.server.ts';
import { WritingArea } from '#app/forms/sparing/writing-area.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { PublicPage } from '#app/frame/public-page.tsx';
import { m } from '#app/paraglide/messages.js';
import { ShownNoticeLine } from '#app/routes/privacy/shown-line.tsx';
import { shownInForm } from '#app/routes/privacy/shown-in-form.server.ts';
import { refuseUnserved } from '#app/site.server.ts';
import { Button, ButtonLink } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { OfferedConsents } from './offered-consents.tsx';
import { tickedConsents } from './ticked-consents.server.ts';
import { useBrowserWork } from './use-browser-work.ts';
import { VisitorFiles } from './visitor-files.tsx';

export const meta = () => [{ title: m.visitor_request_title() }];

export async function loader({ context }: LoaderFunctionArgs) {
  refuseUnserved(context);
  if (context.site.kind !== 'tenant') throw redirect('/');
  if (context.session?.person.kind === 'customer') throw redirect('/portal/new');
  const { requests, consents, notice, minimises } = need(await context.api.getPortal(), 200);
  const opened = need(await context.api.createVisitorForm({ body: undefined }), 201);
  return { ...opened, nameRequired: requests.nameRequired, consents, notice, minimises };
}

const typed = ['name', 'email', 'subject', 'body'] as const;

export async function action({ context, request }: ActionFunctionArgs) {
  const { fields, fileProblem } = await readForm(request, context, true);
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const values = Object.fromEntries(typed.map((name) => [name, text(name)])) as Record<(typeof typed)[number], string>;
  if (fileProblem !== null) return data({ taken: false as const, values, problem: fileProblem }, { status: 422 });
  const proof = text('proof');
  const answer = await context.api.createVisitorRequest({
    body: {
      ...values,
      form: text('form'),
      website: text('website'),
      ...(proof === '' ? {} : { proof }),
      consents: tickedConsents(fields),
      ...shownInForm(fields),
    },
  });
  if (answer.status === 202) return data({ taken: true as const, email: values.email });
  return data({ taken: false as const, values, problem: formProblem(answer) }, { status: 422 });
}

/** A request without an account. Works without scripts; with them the browser proves its work meanwhile. */
export default function VisitorRequest() {
  const { form, challenge, nameRequired, consents, notice, minimises } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const { proof, isHeld, hold } = useBrowserWork(challenge);
  const isSubmitting = useNavigation().state === 'submitting';
  const busy = isSubmitting || isHeld;
  if (result?.taken === true)
    return (
      <PublicPage title={m.visitor_request_sent()} lead={m.visitor_request_sent_text({ email: result.email })}>
        <ButtonLink to="/login" size="portal" className="mt-8">
          {m.to_login()}
        </ButtonLink>
      </PublicPage>
    );
  const refused = result?.taken === false ? result : undefined;
  return (
    <PublicPage title={m.visitor_request_title()} lead={m.visitor_request_lead()}>
      <Form method="post" encType="multipart/form-data" onSubmit={hold} className="mt-8 flex flex-col gap-6">
        <FormErrors errors={errorsOf(refused?.problem)} />
        {/* Before the files: they are sent on under it while they come in. */}
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="proof" value={proof ?? ''} />
        <div className="hidden" aria-hidden>
          <label>
            {m.visitor_request_leave_empty()}
            <input type="text" name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <TextField
          id="email"
          name="email"
          type="email"
          label={m.visitor_request_email()}
          help={m.visitor_request_email_help()}
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
          help={m.visitor_request_name_help()}
          autoComplete="name"
          maxLength={200}
          optional={!nameRequired}
          className="h-11 text-16"
          defaultValue={refused?.values.name}
          error={fieldError(refused?.problem, 'name')}
        />
        <TextField
          id="subject"
          name="subject"
          label={m.subject()}
          help={m.request_subject_help()}
          maxLength={250}
          className="h-11 text-16"
          defaultValue={refused?.values.subject}
          error={fieldError(refused?.problem, 'subject')}
        />
        <WritingArea
          form="visitorRequest"
          minimises={minimises}
          id="body"
          name="body"
          label={m.request_body()}
          rows={8}
          maxLength={200_000}
          className="text-16"
          defaultValue={refused?.values.body}
          error={fieldError(refused?.problem, 'body')}
        />
        <VisitorFiles redacts={minimises} />
        <OfferedConsents items={consents} />
        <ShownNoticeLine notice={notice} />
        <Button type="submit" look="primary" size="portal" disabled={busy} className="self-start">
          {busy ? m.sending() : m.request_send()}
        </Button>
      </Form>
    </PublicPage>
  );
}
