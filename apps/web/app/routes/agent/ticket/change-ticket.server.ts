import type { SubjectRight, UpdateTicket } from '@redlich/contract';
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import { formProblem, need, type FormProblem } from '#app/api-answers.server.ts';
import { isPageLoad } from '#app/forms/is-page-load.server.ts';
import { readForm } from '#app/forms/read-form.server.ts';

type Changed =
  | { kind: 'sent'; articleId: string }
  | { kind: 'refused'; problem: FormProblem; mode: 'reply' | 'note'; body: string }
  | { kind: 'passedOn'; number: number }
  | { kind: 'updated' }
  | { kind: 'notUpdated'; problem: FormProblem };

/** Everything the page of a ticket can do to it: write an answer or a note, change a property, add or take a tag. */
export async function changeTicket(context: AppLoadContext, request: Request, id: string) {
  const { fields, uploadIds, fileProblem } = await readForm(request, context);
  const result =
    fields.get('intent') === 'write'
      ? await write(context, id, fields, uploadIds, fileProblem)
      : fields.get('intent') === 'dataRequest'
        ? await passOn(context, id, fields)
        : await update(context, id, await changeOf(context, id, fields));
  if (result.kind === 'refused' || result.kind === 'notUpdated') return data<Changed>(result, { status: 422 });
  if (isPageLoad(request))
    throw redirect(`/desk/tickets/${id}${result.kind === 'sent' ? `#article-${result.articleId}` : ''}`);
  return data<Changed>(result);
}

async function write(
  context: AppLoadContext,
  id: string,
  fields: FormData,
  attachments: string[],
  fileProblem: FormProblem | null,
): Promise<Changed> {
  const note = fields.get('mode') === 'note';
  const body = String(fields.get('body') ?? '');
  const refused = (problem: FormProblem): Changed => ({
    kind: 'refused',
    problem,
    mode: note ? 'note' : 'reply',
    body,
  });
  if (fileProblem !== null) return refused(fileProblem);
  const seen = String(fields.get('lastSeenArticleId') ?? '');
  const state = String(fields.get('state') ?? '');
  const answer = await context.api.createArticle({
    params: { id },
    body: {
      visibility: note ? 'internal' : 'public',
      body,
      ...(attachments.length > 0 ? { attachments } : {}),
      ...(seen !== '' && !note ? { lastSeenArticleId: seen } : {}),
      ...(!note && isState(state) ? { state } : {}),
    },
  });
  return answer.status === 201 ? { kind: 'sent', articleId: answer.body.article.id } : refused(formProblem(answer));
}

async function passOn({ api }: AppLoadContext, ticketId: string, fields: FormData): Promise<Changed> {
  const right = String(fields.get('right') ?? '') as SubjectRight;
  const answer = await api.requestOfTicket({ body: { ticketId, right } });
  if (answer.status === 201) return { kind: 'passedOn', number: answer.body.number };
  return { kind: 'notUpdated', problem: formProblem(answer) };
}

async function update(context: AppLoadContext, id: string, body: UpdateTicket): Promise<Changed> {
  const answer = await context.api.updateTicket({ params: { id }, body });
  return answer.status === 200 ? { kind: 'updated' } : { kind: 'notUpdated', problem: formProblem(answer) };
}

async function changeOf(context: AppLoadContext, id: string, fields: FormData): Promise<UpdateTicket> {
  const tag = String(fields.get('tag') ?? '').trim();
  const untag = fields.get('untag');
  if (tag !== '' || untag !== null) {
    const { tags = [] } = need(await context.api.getTicket({ params: { id } }), 200);
    return { tags: tag === '' ? tags.filter((known) => known !== untag) : [...new Set([...tags, tag])] };
  }
  const change: Record<string, string | null> = {};
  for (const name of ['state', 'queueId', 'priority', 'ownerId']) {
    const value = fields.get(name);
    if (typeof value === 'string') change[name] = name === 'ownerId' && value === '' ? null : value;
  }
  return change as UpdateTicket;
}

const isState = (value: string): value is 'open' | 'pending' | 'closed' =>
  ['open', 'pending', 'closed'].includes(value);
