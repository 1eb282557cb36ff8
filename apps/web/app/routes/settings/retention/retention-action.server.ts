import type { RetentionOutcome, RetentionPreview } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';
import { formProblem, type FormProblem } from '#app/api-answers.server.ts';
import { isPageLoad } from '#app/forms/is-page-load.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { dutyAction } from '../locks/duty-action.server.ts';
import { ruleOf } from './rule-fields.server.ts';

/** What was typed, as it was typed. */
export type TypedRule = Record<string, string>;
/** Of the form that `key` names. */
export type RuleResult =
  | { key: string; kind: 'preview'; preview: RetentionPreview; typed: TypedRule }
  | { key: string; kind: 'problem'; problem: FormProblem; typed: TypedRule }
  | { key: string; kind: 'saved'; takesEffectAt: string | null };

type Context = Pick<ActionFunctionArgs, 'context' | 'request'>;
type Api = ActionFunctionArgs['context']['api'];

function save(api: Api, fields: FormData) {
  return fields.get('intent') === 'remove'
    ? api.deleteRetentionRule({ params: { id: textOf(fields, 'ruleId') }, body: undefined })
    : api.setRetentionRule({ body: ruleOf(fields) });
}

async function preview({ api }: Context['context'], fields: FormData) {
  const { class: of, reason: _, statute, toYearEnd, ...rule } = ruleOf(fields);
  return api.previewRetention({
    query: {
      ...rule,
      toYearEnd: toYearEnd ? 'true' : 'false',
      ...(statute && { statute }),
      ...(of && { classKind: of.kind, classReference: of.reference }),
    },
  });
}

/** `preview` only counts; `save` sets the rule that was counted; `remove` takes it away. */
async function ruleAction({ context, request }: Context, fields: FormData) {
  const key = textOf(fields, 'key');
  const typed = Object.fromEntries([...fields].map(([name, value]) => [name, String(value)]));
  const refused = (answer: { status: number; body: unknown }) =>
    data<RuleResult>({ key, kind: 'problem', problem: formProblem(answer), typed }, { status: 422 });
  if (fields.get('intent') === 'preview') {
    const answer = await preview(context, fields);
    return answer.status === 200
      ? data<RuleResult>({ key, kind: 'preview', preview: answer.body, typed })
      : refused(answer);
  }
  const answer = await save(context.api, fields);
  if (answer.status !== 200) return refused(answer);
  if (isPageLoad(request)) throw redirect('/settings/retention');
  return data<RuleResult>({ key, kind: 'saved', takesEffectAt: effectOf(answer.body) });
}

const effectOf = ({ change }: RetentionOutcome) => change?.takesEffectAt ?? null;

/** Takes every form of the page. */
export async function retentionAction({ context, request }: Context) {
  const fields = await request.formData();
  const { api } = context;
  if (fields.has('key')) return ruleAction({ context, request }, fields);
  const form = textOf(fields, 'form');
  if (form === 'settings')
    return formResult(
      request,
      fields,
      await api.setRetentionSettings({
        body: { waitingDays: Number(textOf(fields, 'waitingDays')), trashDays: Number(textOf(fields, 'trashDays')) },
      }),
    );
  if (form.startsWith('cancel-'))
    return formResult(
      request,
      fields,
      await api.cancelRetentionChange({ params: { id: textOf(fields, 'changeId') }, body: undefined }),
    );
  return dutyAction({ context, request }, fields);
}
