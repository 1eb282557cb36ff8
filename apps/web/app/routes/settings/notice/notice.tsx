import type { NoticeCheck, OwnNoticeCheck, Verdict } from '@redlich/contract';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { shownNotice } from '#app/routes/privacy/shown-notice.ts';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { Evidence } from './evidence.tsx';
import { MarkedNotice } from './marked-notice.tsx';
import { Findings, shownFindings } from './findings.tsx';
import { AnnounceOffer } from './announce-offer.tsx';
import { announceableVersion } from './announceable-version.server.ts';
import { noticeAct } from './notice-act.server.ts';
import { Publishing } from './publishing.tsx';
import { verdicts } from './verdict-mark.tsx';
import { WordingForm } from './wording-form.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'privacy.check-notice');
  const { api, locale: language } = context;
  const asked = new URL(request.url).searchParams;
  const of = asked.get('of') === 'draft' ? ('draft' as const) : ('published' as const);
  const sentence = asked.get('sentence');
  const [checked, linted, published, shaped, worded] = await Promise.all([
    api.checkNotice({ query: { language, of } }),
    api.checkOwnNotice({ query: { language, of } }),
    api.getPublication({ query: { language } }),
    api.getNoticeShape(),
    asked.has('words') && sentence !== null ? api.getWordedSentence({ params: { sentence } }) : null,
  ]);
  const check = need(checked, 200);
  const found = need(linted, 200);
  const { wordings } = need(shaped, 200);
  const publication = need(published, 200);
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
    of,
    publication,
    announceable: await announceableVersion(context, publication),
    findings: shownFindings(found),
    lawVersion: found.lawVersion,
    ownWords: wordings.filter(({ state }) => state === 'used').map((wording) => wording.sentence),
    wordable: wordableIds(check.document),
    worded: worded?.status === 200 ? worded.body : null,
    texts,
  };
}

/** Sentences of running text and lists can be worded anew; rows and addresses are what the registers say. */
const wordableIds = ({ sections }: NoticeCheck['document']) =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ kind, sentences }) =>
      kind === 'table' || kind === 'address' ? [] : sentences.map(({ id }) => id),
    ),
  );

/** Words a sentence anew, hands the notice in, publishes it, takes it back, or drafts what tells customers of it. */
export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  if (fields.get('form') === 'announce') {
    const version = Number(fields.get('version'));
    const { id } = need(await context.api.announceNotice({ body: { version } }), 201);
    throw redirect(`/settings/announcements/${id}`);
  }
  return formResult(request, fields, await noticeAct(context, fields));
}

/** The notice sentence by sentence, each with the mark of what was found, and the evidence beside it. */
export default function NoticePage() {
  const page = useLoaderData<typeof loader>();
  const { notice, sentences, missing, checkedAt, texts, of, publication, findings, ownWords, worded } = page;
  const result = useAnswer<typeof action>();
  const may = useMay();
  const [search] = useSearchParams();
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  const draft = of === 'draft' && publication.inForce !== null;
  const linkTo = (id: string) => `?${draft ? 'of=draft&' : ''}sentence=${encodeURIComponent(id)}`;
  const wordsTo = (id: string) => {
    if (!may('notice.set-wording')) return null;
    if (id.startsWith('own.')) return `/settings/notice-shape#${id}`;
    return page.wordable.includes(id) ? `?of=draft&words=1&sentence=${encodeURIComponent(id)}` : null;
  };
  const whole = findings.filter(({ sentence }) => sentence === null);
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
      <Counts sentences={sentences} findings={findings} checkedAt={checkedAt} lawVersion={page.lawVersion} />
      <Publishing publication={publication} may={may} result={result} />
      {page.announceable !== null && <AnnounceOffer version={page.announceable} />}
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
      {whole.length > 0 && (
        <section className="mt-5 rounded-card border border-line p-4">
          <h2 className="mb-2 text-14 font-semibold text-strong">{m.notice_findings_whole()}</h2>
          <Findings items={whole} />
        </section>
      )}
      {publication.inForce !== null && <Views draft={draft} />}
      <div className="mt-8 gap-10 lg:flex">
        <MarkedNotice
          notice={notice}
          sentences={byId}
          found={new Set(findings.flatMap(({ sentence }) => sentence ?? []))}
          chosen={chosen?.id ?? null}
          linkTo={linkTo}
        />
        <aside
          aria-label={m.notice_evidence()}
          className={
            chosen === undefined
              ? 'max-lg:hidden lg:sticky lg:top-8 lg:w-80 lg:shrink-0 lg:self-start'
              : 'max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:max-h-[55dvh] max-lg:overflow-y-auto max-lg:rounded-t-card max-lg:border-t max-lg:border-line max-lg:bg-surface-1 max-lg:p-5 max-lg:shadow-float lg:sticky lg:top-8 lg:w-80 lg:shrink-0 lg:self-start'
          }
        >
          {worded !== null && chosen !== undefined ? (
            <WordingForm worded={worded} result={result} closeTo={linkTo(chosen.id)} />
          ) : chosen === undefined ? (
            <p className="rounded-card border border-line p-4 text-13 text-muted">{m.notice_evidence_none()}</p>
          ) : (
            <Evidence
              sentence={chosen}
              text={texts[chosen.id] ?? ''}
              findings={findings.filter(({ sentence }) => sentence === chosen.id)}
              closeTo={draft ? '?of=draft' : '.'}
              wordsTo={wordsTo(chosen.id)}
              ownWords={ownWords.includes(chosen.id)}
            />
          )}
        </aside>
      </div>
    </main>
  );
}

/** The notice in force, or the one that publishing now would make. */
function Views({ draft }: { draft: boolean }) {
  const views = [
    ['.', m.notice_view_published(), !draft],
    ['?of=draft', m.notice_view_draft(), draft],
  ] as const;
  return (
    <nav aria-label={m.notice_view()} className="mt-8 flex gap-2">
      {views.map(([to, label, current]) => (
        <ButtonLink
          key={to}
          to={to}
          preventScrollReset
          look={current ? 'secondary' : 'quiet'}
          aria-current={current ? 'page' : undefined}
        >
          {label}
        </ButtonLink>
      ))}
    </nav>
  );
}

interface CountsProps extends Pick<NoticeCheck, 'sentences' | 'checkedAt'>, Pick<OwnNoticeCheck, 'lawVersion'> {
  findings: readonly { severity: 'error' | 'warning' }[];
}

function Counts({ sentences, findings, checkedAt, lawVersion }: CountsProps) {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
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
      {errors > 0 && <span className="text-bad-text">{m.notice_findings_errors({ count: errors })}</span>}
      {warnings > 0 && <span className="text-warn-text">{m.notice_findings_warnings({ count: warnings })}</span>}
      <span className="text-13 text-muted">
        {m.notice_checked_at({ date: moment(checkedAt) })} · {m.notice_findings_law({ version: lawVersion })}
      </span>
    </p>
  );
}
