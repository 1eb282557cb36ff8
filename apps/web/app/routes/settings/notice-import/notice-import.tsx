import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem, type FormProblem } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { formResult, refusedResult, type FormResult } from '#app/forms/saved.server.ts';
import { isPageLoad } from '#app/forms/is-page-load.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { countryOptions } from '../countries.server.ts';
import { SettingsPage } from '../settings-page.tsx';
import { ImportResult } from './import-result.tsx';
import { takeOver } from './take-over.server.ts';

export const meta = () => [{ title: m.notice_import() }];

export function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'notice.import');
  return { countries: countryOptions(context.locale) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requirePermission(context, 'notice.import');
  const fields = await request.formData();
  // As it was pasted: places in the answer are counted in it.
  const text = String(fields.get('text') ?? '').replaceAll('\r\n', '\n');
  let taken: FormResult | undefined;
  if (fields.get('form') !== 'read') {
    const answer = await takeOver(context, fields);
    if (text === '' || !isPageLoad(request)) return formResult(request, fields, answer);
    // Without scripts the whole page is drawn anew: what is left of the text is read again.
    fields.delete('text');
    taken = answer.status < 300 ? { form: String(fields.get('form')), saved: true } : refusedResult(fields, answer);
  }
  const answer = await context.api.importNotice({ body: { text } });
  if (answer.status === 200) return { text, read: answer.body, problem: undefined, taken };
  return data({ text, read: undefined, problem: formProblem(answer), taken }, { status: 422 });
}

type Read = Extract<NonNullable<ReturnType<typeof useAnswer<typeof action>>>, { text: string }>;
const isRead = (answer: FormResult | Read | undefined): answer is Read => answer !== undefined && 'text' in answer;

/** An existing notice, pasted: what of it the registers could take, confirmed one by one. */
export default function NoticeImport() {
  const { countries } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const busy = useNavigation().state === 'submitting';
  const read = isRead(answer) ? answer : undefined;
  const problem: FormProblem | undefined = read?.problem;
  return (
    <SettingsPage title={m.notice_import()} lead={m.notice_import_lead()}>
      <Form method="post" className="flex flex-col gap-4">
        <input type="hidden" name="form" value="read" />
        <FormErrors errors={errorsOf(problem, {})} />
        <TextArea
          id="text"
          name="text"
          label={m.notice_import_text()}
          rows={10}
          maxLength={200_000}
          defaultValue={read?.text}
          error={fieldError(problem, 'text')}
        />
        <div>
          <Button type="submit" look="primary" disabled={busy}>
            {busy ? m.saving() : m.notice_import_read()}
          </Button>
        </div>
      </Form>
      {read?.read !== undefined && (
        <ImportResult read={read.read} text={read.text} taken={read.taken} countries={countries} />
      )}
    </SettingsPage>
  );
}
