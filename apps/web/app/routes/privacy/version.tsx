import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { useLanguageKept } from '#app/frame/language-link.tsx';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { refuseUnserved } from '#app/site.server.ts';
import { Changes } from './changes.tsx';
import { NoticeFiles } from './notice-files.tsx';
import { NoticeFrame, NoticeText } from './notice-frame.tsx';
import { partsOf, shownNotice } from './shown-notice.ts';

export const meta = () => [{ title: m.privacy_notice() }];

export async function loader({ context, params }: LoaderFunctionArgs) {
  refuseUnserved(context);
  const version = Number(params['version']);
  if (context.site.kind !== 'tenant' || !Number.isInteger(version) || version < 1)
    throw data({ code: 'notFound', requestId: '' }, { status: 404 });
  const answer = await context.api.getNoticeVersion({ params: { version }, query: { language: context.locale } });
  const { document, changes, ...facts } = need(answer, 200);
  // No whole address in the page's source, in what changed neither.
  const hidden = changes.map(({ id, material, before, after }) => ({
    id,
    material,
    before: before === null ? null : partsOf(before),
    after: after === null ? null : partsOf(after),
  }));
  return { ...facts, notice: shownNotice(document), changes: hidden, now: Date.now() };
}

/** A version as it was published, and what it changed. */
export default function NoticeVersionPage() {
  const { version, validFrom, sha256, notice, changes, now } = useLoaderData<typeof loader>();
  const keep = useLanguageKept();
  const whole = (parts: readonly (string | readonly [string, string])[] | null) =>
    parts?.map((part) => (typeof part === 'string' ? part : part.join('@'))).join('') ?? null;
  const link = 'text-accent-text underline underline-offset-2';
  return (
    <NoticeFrame tenantName={notice.tenantName}>
      <NoticeText
        notice={notice}
        head={
          <>
            <p className="mt-2 text-14 text-muted">
              {Date.parse(validFrom) > now
                ? m.notice_version_from({ version, date: moment(validFrom) })
                : m.notice_version({ version, date: moment(validFrom) })}
            </p>
            <p className="mt-1 font-mono text-12 break-all text-muted">
              {m.notice_sha256({ hash: sha256[getLocale()] })}
            </p>
            <p className="mt-1 flex flex-wrap gap-x-4 text-14">
              <Link to={keep('/privacy')} className={link}>
                {m.notice_to_present()}
              </Link>
              <Link to={keep('/privacy/versions')} className={link}>
                {m.notice_versions()}
              </Link>
            </p>
            <NoticeFiles version={version} />
            {changes.length > 0 && (
              <section className="mt-8">
                <h2 className="mb-3 text-16 font-semibold">{m.notice_changes()}</h2>
                <Changes
                  changes={changes.map(({ before, after, ...change }) => ({
                    ...change,
                    before: whole(before),
                    after: whole(after),
                  }))}
                />
              </section>
            )}
          </>
        }
      />
    </NoticeFrame>
  );
}
