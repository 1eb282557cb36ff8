import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { useLanguageKept } from '#app/frame/language-link.tsx';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { refuseUnserved } from '#app/site.server.ts';
import { Callout } from '#app/ui/states/callout.tsx';
import { FeedLink, feedMeta } from './feed-link.tsx';
import { NoticeFiles } from './notice-files.tsx';
import { NoticeFrame, NoticeText } from './notice-frame.tsx';
import { shownNotice } from './shown-notice.ts';

export const meta = () => [{ title: m.privacy_notice() }, feedMeta()];

export async function loader({ context }: LoaderFunctionArgs) {
  refuseUnserved(context);
  if (context.site.kind !== 'tenant') throw data({ code: 'notFound', requestId: '' }, { status: 404 });
  const [asked, listed] = await Promise.all([
    context.api.getNotice({ query: { language: context.locale } }),
    context.api.listNoticeVersions(),
  ]);
  const notice = need(asked, 200);
  const pending = need(listed, 200).items.find(({ validFrom }) => Date.parse(validFrom) > Date.now()) ?? null;
  const { published, changedAt } = notice;
  return { ...shownNotice(notice), published, pending, changedAt, missing: notice.missing.map(({ name }) => name) };
}

/** The notice in force; before the first one is published, what the configuration says. This page adds no statement. */
export default function PrivacyNotice() {
  const notice = useLoaderData<typeof loader>();
  return (
    <NoticeFrame tenantName={notice.tenantName}>
      <NoticeText notice={notice} head={<Head {...notice} />} />
    </NoticeFrame>
  );
}

type Facts = Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'published' | 'pending' | 'changedAt' | 'missing'>;

function Head({ published, pending, changedAt, missing }: Facts) {
  const keep = useLanguageKept();
  return (
    <>
      {published !== null ? (
        <p className="mt-2 text-14 text-muted">
          {m.notice_version({ version: published.version, date: day(published.validFrom) })}
        </p>
      ) : (
        changedAt !== null && <p className="mt-2 text-14 text-muted">{m.notice_changed({ date: day(changedAt) })}</p>
      )}
      {published !== null && (
        <p className="mt-1 flex flex-wrap gap-x-4 text-14">
          <Link to={keep('/privacy/versions')} className="text-accent-text underline underline-offset-2">
            {m.notice_versions()}
          </Link>
          <FeedLink />
        </p>
      )}
      <NoticeFiles />
      <p className="mt-1 text-14">
        <Link
          to={keep('/privacy/request')}
          className="inline-flex min-h-8 items-center text-accent-text underline underline-offset-2 pointer-coarse:min-h-11"
        >
          {m.data_request_public_link()}
        </Link>
      </p>
      {pending !== null && (
        <Callout className="mt-6">
          {m.notice_pending_public({ date: day(pending.validFrom) })}{' '}
          <Link
            to={keep(`/privacy/versions/${pending.version}`)}
            className="text-accent-text underline underline-offset-2"
          >
            {m.notice_pending_see()}
          </Link>
        </Callout>
      )}
      {published === null && (
        <Callout tone="warn" className="mt-6">
          {m.notice_draft()}
          {missing.length > 0 && (
            <>
              {' '}
              {m.notice_missing()} {missing.join(', ')}
            </>
          )}
        </Callout>
      )}
    </>
  );
}
