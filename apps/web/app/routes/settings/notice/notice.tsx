import type { NoticeCheck, Verdict } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult } from '#app/forms/saved.server.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { shownNotice } from '#app/routes/privacy/shown-notice.ts';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Callout } from '#app/ui/states/callout.tsx';
import { Evidence } from './evidence.tsx';
import { MarkedNotice } from './marked-notice.tsx';
import { Publishing } from './publishing.tsx';
import { verdicts } from './verdict-mark.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'privacy.check-notice');
  const check = need(await context.api.checkNotice({ query: { language: context.locale } }), 200);
  const texts = Object.fromEntries(
    check.document.sections.flatMap(({ blocks }) =>
      blocks.flatMap(({ sentences }) => sentences.map(({ id, text }) => [id, text] as const)),
    ),
  );
  return {
    notice: shownNotice(check.document),
    sentences: check.sentences,
    missing: check.missing,
    checkedAt: check.checkedAt,
    published: check.published,
    changes: check.changes,
    texts,
  };
}

/** Publishes the notice as it is configured now. */
export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  return formResult(request, fields, await context.api.publishNotice({ body: {} }));
}

const linkTo = (id: string) => `?sentence=${encodeURIComponent(id)}`;

/** The notice sentence by sentence, each with the mark of what was found, and the evidence beside it. */
export default function NoticePage() {
  const { notice, sentences, missing, checkedAt, texts, published, changes } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const mayPublish = useMay()('notice.publish');
  const [search] = useSearchParams();
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  const chosen = byId.get(search.get('sentence') ?? '');
  const contradicted = sentences.filter(({ verdict }) => verdict === 'contradicted');
  return (
    <main className="mx-auto max-w-270 px-4 py-6 md:px-8 md:py-8">
      <h1 className="text-20">{m.privacy_notice()}</h1>
      <p className="mt-1.5 max-w-[68ch] text-14 text-muted">
        {m.notice_check_lead()}{' '}
        <Link to="/privacy" className="text-accent-text underline underline-offset-2">
          {m.registers_see_notice()}
        </Link>
      </p>
      <Counts sentences={sentences} checkedAt={checkedAt} />
      <Publishing
        published={published}
        changes={changes}
        publishable={mayPublish && missing.length === 0}
        result={result}
      />
      {missing.length > 0 && (
        <Callout tone="warn" className="mt-5">
          <strong className="font-semibold">{m.notice_lacks()}</strong>
          <ul className="mt-1 list-disc pl-5">
            {missing.map(({ id, name, article }) => (
              <li key={id}>
                {name} ({article})
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {contradicted.length > 0 && (
        <Callout tone="bad" className="mt-5">
          <strong className="font-semibold">{m.notice_problems()}</strong>
          <ul className="mt-1 space-y-1">
            {contradicted.map(({ id }) => (
              <li key={id}>
                <Link to={linkTo(id)} preventScrollReset className="underline underline-offset-2">
                  {texts[id]}
                </Link>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <div className="mt-8 gap-10 lg:flex">
        <MarkedNotice notice={notice} sentences={byId} chosen={chosen?.id ?? null} linkTo={linkTo} />
        <aside
          aria-label={m.notice_evidence()}
          className={
            chosen === undefined
              ? 'max-lg:hidden lg:sticky lg:top-8 lg:w-80 lg:shrink-0 lg:self-start'
              : 'max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:max-h-[55dvh] max-lg:overflow-y-auto max-lg:rounded-t-card max-lg:border-t max-lg:border-line max-lg:bg-surface-1 max-lg:p-5 max-lg:shadow-float lg:sticky lg:top-8 lg:w-80 lg:shrink-0 lg:self-start'
          }
        >
          {chosen === undefined ? (
            <p className="rounded-card border border-line p-4 text-13 text-muted">{m.notice_evidence_none()}</p>
          ) : (
            <Evidence sentence={chosen} text={texts[chosen.id] ?? ''} closeTo="." />
          )}
        </aside>
      </div>
    </main>
  );
}

function Counts({ sentences, checkedAt }: Pick<NoticeCheck, 'sentences' | 'checkedAt'>) {
  const words: Record<Verdict, (inputs: { count: number }) => string> = {
    holds: m.notice_count_holds,
    contradicted: m.notice_count_contradicted,
    statement: m.notice_count_statement,
  };
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-1.5 text-14">
      {(['contradicted', 'holds', 'statement'] as const).map((verdict) => {
        const { icon: Icon, look } = verdicts[verdict];
        const count = sentences.filter((sentence) => sentence.verdict === verdict).length;
        return (
          <span
            key={verdict}
            className={`inline-flex items-center gap-1.5 tabular-nums ${count > 0 ? look : 'text-muted'}`}
          >
            <Icon size={16} aria-hidden />
            {words[verdict]({ count })}
          </span>
        );
      })}
      <span className="text-13 text-muted">{m.notice_checked_at({ date: moment(checkedAt) })}</span>
    </p>
  );
}
