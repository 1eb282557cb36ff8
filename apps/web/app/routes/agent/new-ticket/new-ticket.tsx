import type { CreateTicket } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { Lock, Mail, Phone, type LucideIcon } from 'lucide-react';
import { formProblem } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { FileButton, PickedFiles, useFiles } from '#app/forms/file-drop.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { choiceOf } from '#app/routes/agent/absence/absence-words.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Button, buttonClass } from '#app/ui/actions/button.tsx';
import { priorityWord } from '#app/ui/display/priority-mark.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { Select } from '#app/ui/form/select.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { canOwn } from '#app/routes/agent/ticket/can-own.ts';
import { CustomerField } from './customer-field.tsx';

export const meta = () => [{ title: m.ticket_new() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'ticket.create');
  const { agents, queues } = await context.deskFrame();
  const email = new URL(request.url).searchParams.get('email') ?? undefined;
  return { agents: agents.filter(canOwn), queues, email };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { fields, uploadIds, fileProblem } = await readForm(request, context);
  const values = Object.fromEntries([...fields].map(([name, value]) => [name, String(value)]));
  if (fileProblem !== null) return data({ values, problem: fileProblem }, { status: 422 });
  const answer = await context.api.createTicket({ body: ticketOf(values, uploadIds) });
  if (answer.status === 201) return redirect(`/desk/tickets/${answer.body.id}`);
  return data({ values, problem: formProblem(answer) }, { status: 422 });
}

function ticketOf(values: Record<string, string>, attachments: string[]): CreateTicket {
  const { email = '', firstName, lastName } = values;
  return {
    subject: values.subject ?? '',
    body: values.body ?? '',
    kind: values.kind === 'email' || values.kind === 'note' ? values.kind : 'phone',
    customer: { email, ...(firstName ? { firstName } : {}), ...(lastName ? { lastName } : {}) },
    ...(values.queueId ? { queueId: values.queueId } : {}),
    ...(values.ownerId ? { ownerId: values.ownerId } : {}),
    ...(values.priority ? { priority: values.priority as 'normal' } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

const fieldIds = { 'customer.email': 'email', 'customer.firstName': 'firstName', 'customer.lastName': 'lastName' };

export default function NewTicket() {
  const { agents, queues, email } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const values = result?.values ?? {};
  const files = useFiles();
  const busy = useNavigation().state === 'submitting';
  const error = (id: string) => fieldError(result?.problem, id, fieldIds);
  return (
    <main className="min-h-0 flex-1 overflow-y-auto">
      <Form method="post" encType="multipart/form-data" className="mx-auto max-w-260 px-4 py-6 md:px-8 md:py-8">
        <h1 className="text-20">{m.ticket_new()}</h1>
        <div className="mt-6 gap-10 lg:flex">
          <div className="flex min-w-0 flex-1 flex-col gap-5">
            <FormErrors errors={errorsOf(result?.problem, fieldIds)} />
            <fieldset>
              <legend className="mb-1.5 text-13 font-medium text-strong">{m.new_kind()}</legend>
              <div className="grid gap-2 sm:grid-cols-3">
                <Kind
                  value="phone"
                  icon={Phone}
                  label={m.new_kind_phone()}
                  text={m.new_kind_phone_text()}
                  chosen={values.kind ?? 'phone'}
                />
                <Kind
                  value="email"
                  icon={Mail}
                  label={m.new_kind_email()}
                  text={m.new_kind_email_text()}
                  chosen={values.kind}
                />
                <Kind
                  value="note"
                  icon={Lock}
                  label={m.new_kind_note()}
                  text={m.new_kind_note_text()}
                  chosen={values.kind}
                />
              </div>
            </fieldset>
            <CustomerField defaultValue={values.email ?? email} error={error('email')} />
            <div className="grid gap-5 sm:grid-cols-2">
              <TextField
                id="firstName"
                name="firstName"
                label={m.first_name()}
                optional
                maxLength={100}
                autoComplete="off"
                defaultValue={values.firstName}
                error={error('firstName')}
              />
              <TextField
                id="lastName"
                name="lastName"
                label={m.last_name()}
                optional
                maxLength={100}
                autoComplete="off"
                defaultValue={values.lastName}
                error={error('lastName')}
              />
            </div>
            <TextField
              id="subject"
              name="subject"
              label={m.subject()}
              maxLength={250}
              defaultValue={values.subject}
              error={error('subject')}
            />
            <TextArea
              id="body"
              name="body"
              label={m.message()}
              rows={8}
              maxLength={200_000}
              defaultValue={values.body}
              error={error('body')}
            />
            <PickedFiles files={files} />
            <span className="-mt-2 -ml-3">
              <FileButton files={files} id="files" />
            </span>
          </div>
          <div className="flex shrink-0 flex-col gap-5 max-lg:mt-5 lg:w-64">
            <Select
              id="queueId"
              name="queueId"
              label={m.queue()}
              defaultValue={values.queueId}
              options={queues.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Select
              id="ownerId"
              name="ownerId"
              label={m.owner()}
              defaultValue={values.ownerId}
              options={[{ value: '', label: m.owner_none() }, ...agents.map(choiceOf)]}
            />
            <Select
              id="priority"
              name="priority"
              label={m.priority()}
              defaultValue={values.priority ?? 'normal'}
              options={(['low', 'normal', 'high', 'urgent'] as const).map((value) => ({
                value,
                label: priorityWord(value),
              }))}
            />
          </div>
        </div>
        <div className="mt-6 flex flex-wrap items-center gap-2 border-t border-line pt-4">
          <Button type="submit" look="primary" disabled={busy || files.uploading}>
            {busy ? m.saving() : m.ticket_create()}
          </Button>
          <Link to="/desk" className={buttonClass('quiet')}>
            {m.cancel()}
          </Link>
        </div>
      </Form>
    </main>
  );
}

export const ErrorBoundary = ErrorPage;

function Kind({
  value,
  icon: Icon,
  label,
  text,
  chosen,
}: {
  value: string;
  icon: LucideIcon;
  label: string;
  text: string;
  chosen: string | undefined;
}) {
  return (
    <label className="flex cursor-pointer flex-col gap-0.5 rounded-card p-3 ring-1 ring-line ring-inset hover:bg-surface-2 has-checked:bg-accent-soft has-checked:ring-2 has-checked:ring-accent-text has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text">
      <span className="flex items-center gap-2 text-14 font-medium text-strong">
        <input type="radio" name="kind" value={value} defaultChecked={chosen === value} className="sr-only" />
        <Icon size={16} aria-hidden />
        {label}
      </span>
      <span className="text-13 text-muted">{text}</span>
    </label>
  );
}
