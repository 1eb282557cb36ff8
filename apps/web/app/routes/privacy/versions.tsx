import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { useLanguageKept } from '#app/frame/language-link.tsx';
import { day, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { refuseUnserved } from '#app/site.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { FeedLink, feedMeta } from './feed-link.tsx';
import { NoticeFrame } from './notice-frame.tsx';

export const meta = () => [{ title: m.notice_versions() }, feedMeta()];

export async function loader({ context }: LoaderFunctionArgs) {
  refuseUnserved(context);
  if (context.site.kind !== 'tenant') throw data({ code: 'notFound', requestId: '' }, { status: 404 });
  const { items } = need(await context.api.listNoticeVersions(), 200);
  const inForce = items.find(({ validFrom }) => Date.parse(validFrom) <= Date.now())?.version ?? null;
  return { items, inForce, tenantName: context.site.tenant.name };
}

/** Every published version, the newest first. */
export default function NoticeVersions() {
  const { items, inForce, tenantName } = useLoaderData<typeof loader>();
  const keep = useLanguageKept();
  return (
    <NoticeFrame tenantName={tenantName}>
      <main className="max-w-190 pt-10 pb-16">
        <h1 className="text-28">{m.notice_versions()}</h1>
        <p className="mt-2 max-w-[68ch] text-16 text-muted">{m.notice_versions_lead()}</p>
        <p className="mt-2 text-14">
          <FeedLink />
        </p>
        {items.length === 0 ? (
          <p className="mt-8 border-y border-line py-4 text-14 text-muted">{m.notice_versions_none()}</p>
        ) : (
          <ol className="mt-8 border-t border-line">
            {items.map(({ version, validFrom, sha256 }) => (
              <li key={version} className="border-b border-line py-3.5">
                <p className="flex flex-wrap items-center gap-3">
                  <Link
                    to={keep(`/privacy/versions/${version}`)}
                    className="text-16 font-medium text-accent-text underline underline-offset-2"
                  >
                    {version === inForce || inForce === null || version < inForce
                      ? m.notice_version({ version, date: moment(validFrom) })
                      : m.notice_version_from({ version, date: moment(validFrom) })}
                  </Link>
                  {version === inForce && <Badge tone="good">{m.notice_in_force()}</Badge>}
                  {(inForce === null || version > inForce) && (
                    <Badge tone="note">{m.notice_pending_mark({ date: day(validFrom) })}</Badge>
                  )}
                </p>
                <p className="mt-1 font-mono text-12 break-all text-muted">
                  {m.notice_sha256({ hash: sha256[getLocale()] })}
                </p>
              </li>
            ))}
          </ol>
        )}
      </main>
    </NoticeFrame>
  );
}
