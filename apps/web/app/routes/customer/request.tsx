import type { Article } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useFetcher, useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { formProblem, need } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { FileButton, PickedFiles, useFiles } from '#app/forms/file-drop.tsx';
import { isPageLoad } from '#app/forms/is-page-load.server.ts';
import { readForm } from '#app/forms/read-form.server.ts';
import { WritingArea } from '#app/forms/sparing/writing-area.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { useEvents } from '#app/live/use-events.ts';
import { useReload } from '#app/live/use-reload.ts';
import { requireCustomer } from '#app/signed-in.server.ts';
import { olderArticles } from '#app/thread/older-articles.server.ts';
import { ArticleBody } from '#app/thread/article-body.tsx';
import { Button, buttonClass } from '#app/ui/actions/button.tsx';
import { Avatar } from '#app/ui/display/avatar.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { orAsShown, useShown } from './keep-while-typing.ts';
import { RequestOf } from './request-of.tsx';
import { RequestState } from './request-state.tsx';

export const meta = ({ data: loaded }: { data: Awaited<ReturnType<typeof loader>> | undefined }) => [
  { title: loaded?.ticket.subject ?? m.portal_requests() },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireCustomer(context, request);
  const id = params.id ?? '';
  const [answer, portal] = await Promise.all([context.api.getTicket({ params: { id } }), context.api.getPortal()]);
  const ticket = need(answer, 200);
  const { minimises } = need(portal, 200);
  return { ticket, minimises, older: await olderArticles(context.api, id, request.url, ticket.hasOlderArticles) };
}

export const clientLoader = ({ serverLoader, params }: ClientLoaderFunctionArgs) =>
  orAsShown(params.id ?? '', () => serverLoader<typeof loader>());

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.id ?? '';
  const { fields, uploadIds, fileProblem } = await readForm(request, context);
  const body = String(fields.get('body') ?? '');
  if (fileProblem !== null) return data({ sent: false as const, body, problem: fileProblem }, { status: 422 });
  const attachments = uploadIds.length > 0 ? { attachments: uploadIds } : {};
  const answer = await context.api.createArticle({
    params: { id },
    body: { body, visibility: 'public', ...attachments },
  });
  // What was typed stays in the field: the page that says that nothing is there would take it away.
  if (answer.status === 404) {
    const problem = { code: 'notFound', message: m.request_only_stored(), fields: [] };
    return data({ sent: false as const, body, problem }, { status: 422 });
  }
  if (answer.status !== 201) return data({ sent: false as const, body, problem: formProblem(answer) }, { status: 422 });
  if (isPageLoad(request)) throw redirect(`/portal/requests/${id}#article-${answer.body.article.id}`);
  return data({ sent: true as const });
}

export default function Request() {
  const loaded = useLoaderData<typeof loader>();
  const { ticket, older, minimises } = loaded;
  useShown(ticket.id, loaded);
  useEvents(ignore, useReload());
  const known = new Set(older.items.map(({ id }) => id));
  const articles = [...older.items, ...ticket.articles.filter(({ id }) => !known.has(id))];
  return (
    <main>
      <Link to="/portal" className="inline-flex min-h-11 items-center gap-2 text-14 text-muted hover:text-strong">
        <ArrowLeft size={16} aria-hidden />
        {m.portal_requests()}
      </Link>
      <h1 className="mt-1 text-28">{ticket.subject}</h1>
      <p className="mt-3 flex flex-wrap items-center gap-3 text-14 text-muted">
        <RequestState ticket={ticket} />
        <span className="tabular-nums">#{ticket.number}</span>
        <RequestOf ticket={ticket} />
        <span>{m.request_created({ date: moment(ticket.createdAt) })}</span>
      </p>
      {older.next !== null && (
        <Link to={`?older=${older.next}`} className={buttonClass('secondary', 'desk', 'mt-8')}>
          {m.thread_older()}
        </Link>
      )}
      <div className="mt-8 flex flex-col gap-4">
        {articles.map((article) => (
          <Message key={article.id} article={article} />
        ))}
      </div>
      {ticket.anonymisedAt === null ? (
        <Answer key={ticket.id} closed={ticket.state === 'closed'} minimises={minimises} />
      ) : (
        <p className="mt-8 border-t border-line pt-6 text-16 text-muted">{m.request_anonymised()}</p>
      )}
    </main>
  );
}

const ignore = () => undefined;

function Message({ article }: { article: Article }) {
  const me = useRootData()?.person?.id;
  const own = article.author.kind === 'customer' && article.author.id === me;
  return (
    <article
      id={`article-${article.id}`}
      aria-label={m.article_label({ name: article.author.name, date: moment(article.createdAt) })}
      className="scroll-mt-6 rounded-card bg-surface-1 p-4 ring-1 ring-line ring-inset md:p-5"
    >
      <header className="mb-3 flex items-center gap-3">
        <Avatar name={article.author.name} size={32} />
        <p className="min-w-0">
          <span className="block truncate text-14 font-semibold text-strong">
            {own ? m.request_you() : article.author.name}
          </span>
          <span className="block text-13 text-muted">{moment(article.createdAt)}</span>
        </p>
      </header>
      <div className="max-w-[72ch] text-16 leading-[1.6]">
        <ArticleBody article={article} />
      </div>
    </article>
  );
}

function Answer({ closed, minimises }: { closed: boolean; minimises: boolean }) {
  const pageResult = useAnswer<typeof action>();
  const fetcher = useFetcher<typeof action>();
  const result = fetcher.data ?? pageResult;
  const refused = result?.sent === false ? result : undefined;
  const files = useFiles({ redacts: minimises });
  const { clear } = files;
  const form = useRef<HTMLFormElement>(null);
  const busy = fetcher.state !== 'idle';
  useEffect(() => {
    if (fetcher.data?.sent !== true) return;
    form.current?.reset();
    clear();
  }, [fetcher.data, clear]);
  return (
    <fetcher.Form
      ref={form}
      method="post"
      encType="multipart/form-data"
      className="mt-8 flex flex-col gap-4 border-t border-line pt-8"
    >
      <FormErrors errors={errorsOf(refused?.problem)} />
      <WritingArea
        form="reply"
        minimises={minimises}
        id="body"
        name="body"
        label={m.request_answer()}
        help={closed ? m.request_answer_closed() : undefined}
        rows={5}
        maxLength={200_000}
        className="text-16"
        defaultValue={refused?.body}
        error={fieldError(refused?.problem, 'body')}
      />
      <PickedFiles files={files} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary" size="portal" disabled={busy || files.uploading}>
          {busy ? m.sending() : m.request_answer_send()}
        </Button>
        <FileButton files={files} id="files" size="portal" />
      </div>
    </fetcher.Form>
  );
}
