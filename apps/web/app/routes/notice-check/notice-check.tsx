import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useNavigation } from '@remix-run/react';
import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { formProblem, type FormProblem } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { BrandMark } from '#app/frame/brand-mark.tsx';
import { useLanguageKept } from '#app/frame/language-link.tsx';
import { PublicFooter } from '#app/frame/public-footer.tsx';
import { m } from '#app/paraglide/messages.js';
import { refuseUnserved } from '#app/site.server.ts';
import { Button, ButtonLink } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { Select } from '#app/ui/form/select.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { CheckResult } from './check-result.tsx';

const charactersMax = 200_000;

export const meta = () => [{ title: m.check_title() }];

export function loader({ context }: LoaderFunctionArgs) {
  refuseUnserved(context);
  if (context.site.kind !== 'platform') throw data({ code: 'notFound', requestId: '' }, { status: 404 });
  return null;
}

const problemAt = (message: string): FormProblem => ({
  code: 'invalid',
  message: undefined,
  fields: [{ field: 'text', message }],
});

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const text = String(fields.get('text') ?? '');
  const chosen = fields.get('language');
  const language = chosen === 'de' || chosen === 'en' ? chosen : 'auto';
  const refused = (problem: FormProblem, status: number) => data({ text, language, problem, result: null }, { status });
  if (text.trim() === '') return refused(problemAt(m.check_empty()), 422);
  if (text.length > charactersMax) return refused(problemAt(m.check_long()), 422);
  const answer = await context.api.lintNotice({ body: language === 'auto' ? { text } : { text, language } });
  if (answer.status === 200) return data({ text, language, problem: undefined, result: answer.body });
  return refused(formProblem(answer), answer.status);
}

/** Anybody's privacy notice, checked without an account. The text goes through and is kept nowhere. */
export default function NoticeCheck() {
  const outcome = useAnswer<typeof action>();
  const keep = useLanguageKept();
  const result = outcome?.result;
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-300 flex-col px-5">
      <header className="pt-6">
        <Link to={keep('/')} className="inline-flex items-center gap-2.5 text-16 font-semibold text-strong">
          <BrandMark />
          {m.app_name()}
        </Link>
      </header>
      <main className="flex-1 pt-10 pb-12 md:pt-14">
        <h1 className="text-28">{m.check_title()}</h1>
        {result ? (
          <CheckResult key={result.findings.length + outcome.text} text={outcome.text} result={result}>
            <Again />
          </CheckResult>
        ) : (
          <>
            <p className="mt-3 max-w-[68ch] text-16 text-muted">{m.check_lead()}</p>
            <Paste outcome={outcome} />
          </>
        )}
      </main>
      <PublicFooter />
    </div>
  );
}

type Outcome = ReturnType<typeof useAnswer<typeof action>>;

function Paste({ outcome }: { outcome: Outcome }) {
  const busy = useNavigation().state !== 'idle';
  return (
    <Form method="post" className="mt-8 flex max-w-180 flex-col gap-5">
      <FormErrors errors={errorsOf(outcome?.problem)} />
      <TextArea
        id="text"
        name="text"
        label={m.check_text()}
        help={m.check_text_help()}
        rows={14}
        className="max-h-[60vh] text-16"
        defaultValue={outcome?.text}
        error={fieldError(outcome?.problem, 'text')}
      />
      <div className="flex flex-wrap items-end gap-x-5 gap-y-4">
        <div className="w-60">
          <Select
            id="language"
            name="language"
            label={m.check_language()}
            defaultValue={outcome?.language ?? 'auto'}
            className="h-11 text-16"
            options={[
              { value: 'auto', label: m.check_language_auto() },
              { value: 'de', label: m.check_language_de() },
              { value: 'en', label: m.check_language_en() },
            ]}
          />
        </div>
        <Button type="submit" look="primary" size="portal" disabled={busy}>
          {busy ? m.check_busy() : m.check_action()}
        </Button>
      </div>
      <Stored />
    </Form>
  );
}

const Stored = () => (
  <p className="flex max-w-[68ch] gap-2.5 text-14 text-muted">
    <ShieldCheck size={16} aria-hidden className="mt-0.5 shrink-0 text-good-text" />
    {m.check_stored()}
  </p>
);

function Again(): ReactNode {
  const keep = useLanguageKept();
  return (
    <section className="mt-14 border-t border-line pt-6">
      <Stored />
      <h2 className="mt-8 text-16">{m.check_more()}</h2>
      <p className="mt-1.5 max-w-140 text-14 text-muted">{m.check_more_text()}</p>
      <ButtonLink to={keep('/signup')} className="mt-4">
        {m.signup_action()}
      </ButtonLink>
    </section>
  );
}
