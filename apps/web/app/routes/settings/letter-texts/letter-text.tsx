import { letterTextParamsSchema, type LetterText } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { formProblem, need, type FormProblem } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { textOf } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { PlainText } from '#app/ui/display/plain-text.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { letterWords } from '../data-requests/request-words.ts';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { languageWords, placeholderWords } from './letter-text-words.ts';

export const meta = () => [{ title: m.letter_texts() }];

function paramsOf(params: Record<string, string | undefined>) {
  const parsed = letterTextParamsSchema.safeParse({ kind: params['kind'], language: params['language'] });
  if (!parsed.success) throw new Response(null, { status: 404 });
  return parsed.data;
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requirePermission(context, 'letter-text.get');
  const text = need(await context.api.getLetterText({ params: paramsOf(params) }), 200);
  return { text, saved: new URL(request.url).searchParams.get('saved') };
}

interface Result {
  values: { subject: string; body: string };
  preview: { subject: string; body: string } | null;
  problem: FormProblem | undefined;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const of = paramsOf(params);
  const values = { subject: textOf(fields, 'subject'), body: textOf(fields, 'body') };
  const here = `/settings/letter-texts/${of.kind}/${of.language}`;
  const refused = (answer: { status: number; body: unknown }) =>
    data<Result>({ values, preview: null, problem: formProblem(answer) }, { status: 422 });
  if (textOf(fields, 'act') === 'reset') {
    const answer = await context.api.resetLetterText({ params: of, body: {} });
    return answer.status === 200 ? redirect(`${here}?saved=supplied`) : refused(answer);
  }
  if (textOf(fields, 'act') === 'preview') {
    const answer = await context.api.previewLetterText({ params: of, body: values });
    if (answer.status !== 200) return refused(answer);
    return data<Result>({ values, preview: answer.body, problem: undefined });
  }
  const answer = await context.api.setLetterText({ params: of, body: values });
  return answer.status === 200 ? redirect(`${here}?saved=own`) : refused(answer);
}

/** One letter in one language: the words, what may stand in them, and how it reads. */
export default function LetterTextPage() {
  const { text, saved } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const mayChange = useMay()('letter-text.set');
  return (
    <SettingsPage
      title={m.letter_text_named({ kind: letterWords[text.kind](), language: languageWords[text.language]() })}
      lead={<Lead text={text} />}
    >
      {saved !== null && result === undefined && (
        <Callout tone="good">{saved === 'own' ? m.letter_text_saved() : m.letter_text_back()}</Callout>
      )}
      {mayChange ? (
        <Editor key={`${text.kind} ${text.language} ${text.updatedAt}`} text={text} result={result} />
      ) : (
        <SettingsPart title={m.letter_text_words()}>
          <Letter subject={text.subject} body={text.body} />
        </SettingsPart>
      )}
      {result?.preview && (
        <SettingsPart title={m.letter_text_preview()} lead={m.letter_text_preview_lead()}>
          <div id="preview" tabIndex={-1}>
            <Letter {...result.preview} />
          </div>
        </SettingsPart>
      )}
      <Placeholders text={text} />
      {mayChange && text.isOwn && <Supplied text={text} />}
    </SettingsPage>
  );
}

function Lead({ text: { kind, isOwn, updatedAt, updatedBy } }: { text: LetterText }) {
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={isOwn ? 'accent' : 'plain'}>{isOwn ? m.letter_text_own() : m.letter_text_supplied()}</Badge>
        {updatedAt !== null && (
          <span>
            {updatedBy === null
              ? moment(updatedAt)
              : m.data_request_event_by({ at: moment(updatedAt), name: updatedBy.name })}
          </span>
        )}
      </span>
      {kind === 'receipt' && <span className="mt-2 block">{m.letter_text_by_itself()}</span>}
      <Link to="/settings/letter-texts" className="mt-2 inline-flex min-h-8 items-center gap-2 hover:text-strong">
        <ArrowLeft size={16} aria-hidden />
        {m.letter_texts()}
      </Link>
    </>
  );
}

function Editor({ text, result }: { text: LetterText; result: Result | undefined }) {
  const busy = useNavigation().state !== 'idle';
  const { problem } = result ?? {};
  const shown = result?.values ?? text;
  return (
    <SettingsPart title={m.letter_text_words()} lead={m.letter_text_words_lead()}>
      <Form method="post" preventScrollReset className="flex max-w-180 flex-col gap-5">
        <FormErrors errors={errorsOf(problem)} />
        <TextField
          id="subject"
          name="subject"
          label={m.data_request_letter_subject()}
          defaultValue={shown.subject}
          maxLength={150}
          lang={text.language}
          error={fieldError(problem, 'subject')}
        />
        <TextArea
          id="body"
          name="body"
          label={m.data_request_letter_body()}
          help={text.kind === 'receipt' ? undefined : m.letter_text_gaps()}
          defaultValue={shown.body}
          rows={18}
          maxLength={8_000}
          lang={text.language}
          error={fieldError(problem, 'body')}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" name="act" value="save" look="primary" disabled={busy}>
            {m.save()}
          </Button>
          <Button type="submit" name="act" value="preview" disabled={busy}>
            {m.letter_text_do_preview()}
          </Button>
        </div>
      </Form>
    </SettingsPart>
  );
}

const Letter = ({ subject, body }: { subject: string; body: string }) => (
  <div className="max-w-180 rounded-card bg-surface-1 p-5 ring-1 ring-line ring-inset">
    <p className="mb-3 text-14 font-medium text-strong wrap-anywhere">{subject}</p>
    <PlainText text={body} className="max-w-[68ch] text-14 text-normal" />
  </div>
);

function Placeholders({ text: { placeholders } }: { text: LetterText }) {
  return (
    <SettingsPart title={m.letter_placeholders()} lead={m.letter_placeholders_lead()}>
      <dl className="max-w-180 border-t border-line">
        {placeholders.map(({ id, name, isRequired, example }) => (
          <div key={id} className="grid gap-x-6 gap-y-1 border-b border-line py-2.5 text-14 sm:grid-cols-[12rem_1fr]">
            <dt className="flex flex-wrap items-center gap-2">
              <code className="text-strong">{name}</code>
              {isRequired && <Badge tone="warn">{m.letter_placeholder_required()}</Badge>}
            </dt>
            <dd className="min-w-0">
              <span className="block">{placeholderWords[id]()}</span>
              {example !== '' && (
                <span className="block text-13 text-muted wrap-anywhere">
                  {m.letter_placeholder_example({ example })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </SettingsPart>
  );
}

function Supplied({ text: { supplied } }: { text: LetterText }) {
  const busy = useNavigation().state !== 'idle';
  return (
    <SettingsPart title={m.letter_text_supplied()} lead={m.letter_text_supplied_lead()}>
      <Letter {...supplied} />
      <Form method="post" preventScrollReset className="mt-4">
        <Button type="submit" name="act" value="reset" disabled={busy}>
          {m.letter_text_reset()}
        </Button>
      </Form>
    </SettingsPart>
  );
}
