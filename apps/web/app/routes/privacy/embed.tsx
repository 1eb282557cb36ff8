import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { refuseUnserved } from '#app/site.server.ts';
import { NoticeBlockView } from './notice-blocks.tsx';
import { shownNotice } from './shown-notice.ts';

export const meta = () => [{ title: m.privacy_notice() }];

/** Read and taken out by the server, which puts these sites into the page's policy. */
const ancestors = 'redlich-frame-ancestors';

export const headers = ({ loaderHeaders }: HeadersArgs) => ({ [ancestors]: loaderHeaders.get(ancestors) ?? '' });

export async function loader({ context }: LoaderFunctionArgs) {
  refuseUnserved(context);
  if (context.site.kind !== 'tenant') throw data({ code: 'notFound', requestId: '' }, { status: 404 });
  const [asked, allowed] = await Promise.all([
    context.api.getNotice({ query: { language: context.locale } }),
    context.api.getEmbedding(),
  ]);
  const notice = need(asked, 200);
  const { sites } = need(allowed, 200);
  return data({ ...shownNotice(notice), published: notice.published }, { headers: { [ancestors]: sites.join(' ') } });
}

/** The notice in force alone, for a frame in the tenant's web site. */
export default function EmbeddedNotice() {
  const { title, sections, published } = useLoaderData<typeof loader>();
  return (
    <main className="mx-auto max-w-160 px-4 py-6 text-16 leading-7">
      <h1 className="text-28">{title}</h1>
      {published !== null && (
        <p className="mt-2 text-14 text-muted">
          {m.notice_version({ version: published.version, date: day(published.validFrom) })}
        </p>
      )}
      {sections.map((section) => (
        <section key={section.id} id={section.id} className="mt-10">
          <h2 className="text-20">{section.heading}</h2>
          {section.blocks.map((block, at) => (
            <NoticeBlockView key={at} block={block} />
          ))}
        </section>
      ))}
    </main>
  );
}
