import type { ProcessingContract } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import { formProblem, need } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { textOf } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { refuseUnserved } from '#app/site.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { Checkbox } from '#app/ui/form/checkbox.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { SignUpFrame } from './sign-up-frame.tsx';
import { SlugField } from './slug-field.tsx';

export const meta = () => [{ title: m.signup_title() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  refuseUnserved(context);
  if (context.site.kind !== 'platform') throw redirect('/');
  const contract = need(await context.api.getProcessingContract({ query: { language: context.locale } }), 200);
  return { contract, platformDomain: new URL(request.url).hostname };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const text = (name: string) => textOf(fields, name);
  const password = String(fields.get('password') ?? '');
  const values = { company: text('company'), name: text('name'), email: text('email'), slug: text('slug') };
  if (fields.get('accepted') !== 'yes') {
    const missing = { field: 'acceptedContract', message: m.signup_accept_missing() };
    const problem = { code: 'invalid', message: undefined, fields: [missing] };
    return data({ problem, values, suggestion: null, sent: null }, { status: 422 });
  }
  const answer = await context.api.signUp({
    body: {
      ...values,
      ...(password !== '' && { password }),
      language: context.locale,
      acceptedContract: text('acceptedContract'),
    },
  });
  if (answer.status === 202) return data({ problem: undefined, values, suggestion: null, sent: answer.body });
  const problem = formProblem(answer);
  const wrongSlug = problem.fields.some(({ field }) => field === 'slug');
  const checked = wrongSlug ? await context.api.checkSlug({ query: { slug: values.slug } }) : undefined;
  const suggestion = checked?.status === 200 ? checked.body.suggestion : null;
  return data({ problem, values, suggestion, sent: null }, { status: answer.status });
}

export default function SignUpPage() {
  const { contract, platformDomain } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const [company, setCompany] = useState(result?.values.company ?? '');
  if (result?.sent) return <Sent {...result.sent} />;
  const at = (field: string) => fieldError(result?.problem, field);
  const ids = { acceptedContract: 'accepted' };
  return (
    <SignUpFrame>
      <h1 className="text-28">{m.signup_title()}</h1>
      <p className="mt-2 text-16 text-muted">{m.signup_lead()}</p>
      <Form method="post" className="mt-8 flex flex-col gap-5">
        <FormErrors errors={errorsOf(result?.problem, ids)} />
        <TextField
          id="company"
          name="company"
          label={m.signup_company()}
          help={m.signup_company_help()}
          value={company}
          onChange={(event) => setCompany(event.currentTarget.value)}
          error={at('company')}
          maxLength={200}
          autoComplete="organization"
          className="h-11 text-16"
        />
        <SlugField
          company={company}
          platformDomain={platformDomain}
          defaultValue={result?.values.slug}
          error={at('slug')}
          suggestion={result?.suggestion}
        />
        <h2 className="mt-2 border-t border-line pt-6 text-16">{m.signup_you()}</h2>
        <TextField
          id="name"
          name="name"
          label={m.signup_name()}
          defaultValue={result?.values.name}
          error={at('name')}
          maxLength={200}
          autoComplete="name"
          className="h-11 text-16"
        />
        <TextField
          id="email"
          name="email"
          type="email"
          label={m.email()}
          help={m.signup_email_help()}
          defaultValue={result?.values.email}
          error={at('email')}
          maxLength={254}
          autoComplete="username"
          className="h-11 text-16"
        />
        <TextField
          id="password"
          name="password"
          type="password"
          label={m.password()}
          help={m.signup_password_help()}
          error={at('password')}
          minLength={12}
          maxLength={256}
          autoComplete="new-password"
          optional
          className="h-11 text-16"
        />
        <Contract contract={contract} error={at('acceptedContract')} />
        <Button type="submit" look="primary" size="portal" disabled={busy} className="w-full">
          {m.signup_action()}
        </Button>
      </Form>
    </SignUpFrame>
  );
}

function Contract({ contract, error }: { contract: ProcessingContract; error: string | undefined }) {
  return (
    <section className="mt-2 border-t border-line pt-6">
      <h2 className="text-16">{m.signup_contract()}</h2>
      <details className="group mt-3 rounded-card bg-surface-2">
        <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-4 px-4 text-14 font-medium text-strong">
          {m.signup_contract_read()}
          <span className="text-13 font-normal text-muted">
            {m.signup_contract_version({ version: contract.version })}
          </span>
        </summary>
        <div className="px-4 pb-4 text-14">
          <p className="font-medium text-strong">{contract.title}</p>
          {contract.clauses.map(({ heading, text }, index) => (
            <section key={heading} className="mt-3">
              <h3 className="text-14 font-medium text-strong">
                {index + 1}. {heading}
              </h3>
              <p className="mt-0.5 text-normal">{text}</p>
            </section>
          ))}
        </div>
      </details>
      <input type="hidden" name="acceptedContract" value={contract.sha256} />
      <div className="mt-3">
        <Checkbox
          id="accepted"
          name="accepted"
          value="yes"
          required
          aria-invalid={error === undefined ? undefined : true}
          label={m.signup_accept()}
        />
        {error !== undefined && <p className="mt-1 text-13 font-medium text-bad-text">{error}</p>}
      </div>
    </section>
  );
}

function Sent({ email, host }: { email: string; host: string }) {
  return (
    <SignUpFrame>
      <div role="status">
        <MailCheck size={32} aria-hidden className="text-accent-text" />
        <h1 className="mt-5 text-28">{m.signup_sent_title()}</h1>
        <p className="mt-3 text-16 text-normal">{m.signup_sent_text({ email, host })}</p>
        <p className="mt-3 text-14 text-muted">{m.signup_sent_note()}</p>
      </div>
      <p className="mt-8 text-14">
        <a href="/signup" className="text-accent-text underline underline-offset-2">
          {m.signup_sent_again()}
        </a>
      </p>
    </SignUpFrame>
  );
}
