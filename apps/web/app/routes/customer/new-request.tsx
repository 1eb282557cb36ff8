import type { Portal } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem, need } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { FileButton, PickedFiles, useFiles } from '#app/forms/file-drop.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { WritingArea } from '#app/forms/sparing/writing-area.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { ShownNoticeLine } from '#app/routes/privacy/shown-line.tsx';
import { shownInForm } from '#app/routes/privacy/shown-in-form.server.ts';
import { requireCustomer } from '#app/signed-in.server.ts';
import { Button, buttonClass } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Callout } from '#app/ui/states/callout.tsx';

export const meta = () => [{ title: m.request_new() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireCustomer(context, request);
  const [intake, portal] = await Promise.all([context.api.getOwnIntake(), context.api.getPortal()]);
  const { notice, minimises } = need(portal, 200);
  return { ...need(intake, 200), notice, minimises };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { fields, uploadIds, fileProblem } = await readForm(request, context);
  const subject = String(fields.get('subject') ?? '');
  const body = String(fields.get('body') ?? '');
  if (fileProblem !== null) return data({ subject, body, problem: fileProblem }, { status: 422 });
  const attachments = uploadIds.length > 0 ? { attachments: uploadIds } : {};
  const answer = await context.api.createTicket({ body: { subject, body, ...attachments, ...shownInForm(fields) } });
  if (answer.status === 201) return redirect(`/portal/requests/${answer.body.id}`);
  return data({ subject, body, problem: formProblem(answer) }, { status: 422 });
}

const refusals = {
  unknown: m.request_not_known,
  noContract: m.request_no_contract,
  notInvited: m.request_not_invited,
};

export default function NewRequest() {
  const { reason, ...portal } = useLoaderData<typeof loader>();
  return reason === null ? <RequestForm {...portal} /> : <NotAccepted text={refusals[reason]()} />;
}

/** Said before anything is typed in vain. */
function NotAccepted({ text }: { text: string }) {
  return (
    <main>
      <h1 className="text-28">{m.request_new()}</h1>
      <Callout className="mt-6">{text}</Callout>
      <Link to="/portal" className={buttonClass('secondary', 'portal', 'mt-6')}>
        {m.portal_requests()}
      </Link>
    </main>
  );
}

function RequestForm({ notice, minimises }: Pick<Portal, 'notice' | 'minimises'>) {
  const result = useAnswer<typeof action>();
  const files = useFiles({ redacts: minimises });
  const busy = useNavigation().state === 'submitting';
  return (
    <main>
      <h1 className="text-28">{m.request_new()}</h1>
      <p className="mt-2 text-16 text-muted">{m.request_new_lead()}</p>
      <Form method="post" encType="multipart/form-data" className="mt-8 flex flex-col gap-6">
        <FormErrors errors={errorsOf(result?.problem)} />
        <TextField
          id="subject"
          name="subject"
          label={m.subject()}
          help={m.request_subject_help()}
          maxLength={250}
          className="h-11 text-16"
          defaultValue={result?.subject}
          error={fieldError(result?.problem, 'subject')}
        />
        <WritingArea
          form="request"
          minimises={minimises}
          id="body"
          name="body"
          label={m.request_body()}
          rows={8}
          maxLength={200_000}
          className="text-16"
          defaultValue={result?.body}
          error={fieldError(result?.problem, 'body')}
        />
        <div className="flex flex-col items-start gap-2">
          <PickedFiles files={files} />
          <span className="-ml-3">
            <FileButton files={files} id="files" size="portal" />
          </span>
        </div>
        <ShownNoticeLine notice={notice} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" size="portal" disabled={busy || files.uploading}>
            {busy ? m.sending() : m.request_send()}
          </Button>
          <Link to="/portal" className={buttonClass('quiet', 'portal')}>
            {m.cancel()}
          </Link>
        </div>
      </Form>
    </main>
  );
}
