import type { NoticeBlock } from '@redlich/contract';
import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { PublicFooter } from '#app/frame/public-footer.tsx';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { TenantBrand } from '#app/frame/tenant-brand.tsx';
import { refuseUnserved } from '#app/site.server.ts';
import { Callout } from '#app/ui/states/callout.tsx';
import { useLanguageKept } from '#app/frame/language-link.tsx';

export const meta = () => [{ title: m.privacy_notice() }];

export async function loader({ context }: LoaderFunctionArgs) {
  refuseUnserved(context);
  if (context.site.kind !== 'tenant') throw data({ code: 'notFound', requestId: '' }, { status: 404 });
  return need(await context.api.getNotice({ query: { language: context.locale } }), 200);
}

// Sections that the law asks for, by the api's names.
const missingWords: Record<string, () => string> = {
  controller: m.controller,
  dpo: m.dpo,
  purposes: m.activities,
  recipients: m.recipients,
  retention: m.retention,
  complaint: m.authority,
};

/** The notice as the api derives it from the stored records; this page adds no statement of its own. */
export default function PrivacyNotice() {
  const notice = useLoaderData<typeof loader>();
  const keep = useLanguageKept();
  const { person, tenant } = useRootData() ?? {};
  return (
    <div className="mx-auto w-full max-w-260 px-5">
      <header className="flex items-center gap-3 border-b border-line py-4">
        <div className="flex min-w-0 flex-1 items-center gap-3">
          <TenantBrand name={notice.tenantName} brand={tenant?.brand} />
        </div>
        <Link to={person == null ? keep('/login') : '/'} className="text-13 text-muted hover:text-strong">
          {person == null ? m.login_title() : m.back_to_desk()}
        </Link>
      </header>
      <div className="gap-14 pt-10 pb-16 md:flex">
        <nav
          aria-label={m.notice_contents()}
          className="mb-10 shrink-0 md:sticky md:top-8 md:mb-0 md:w-56 md:self-start"
        >
          <h2 className="text-12 font-medium text-muted">{m.notice_contents()}</h2>
          <ol className="mt-2 border-l border-line">
            {notice.sections.map((section) => (
              <li key={section.id}>
                <a
                  href={`#${section.id}`}
                  className="block py-1.5 pl-3 text-13 text-normal hover:text-accent-text pointer-coarse:py-2.5"
                >
                  {section.heading}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <main className="max-w-160 min-w-0 text-16 leading-7">
          <h1 className="text-28">{notice.title}</h1>
          {notice.changedAt !== null && (
            <p className="mt-2 text-14 text-muted">{m.notice_changed({ date: day(notice.changedAt) })}</p>
          )}
          {notice.missing.length > 0 && (
            <Callout tone="warn" className="mt-6">
              {m.notice_missing()} {notice.missing.map((id) => missingWords[id]?.() ?? id).join(', ')}
            </Callout>
          )}
          {notice.sections.map((section) => (
            <section key={section.id} id={section.id} className="mt-10 scroll-mt-8">
              <h2 className="text-20">{section.heading}</h2>
              {section.blocks.map((block, at) => (
                <Block key={at} block={block} />
              ))}
            </section>
          ))}
        </main>
      </div>
      <div className="border-t border-line">
        <PublicFooter />
      </div>
    </div>
  );
}

function Block({ block }: { block: NoticeBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <p className="mt-3">{block.text}</p>;
    case 'list':
      return (
        <ul className="mt-3 list-disc space-y-1.5 pl-5 marker:text-muted">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'address':
      return (
        <address className="mt-3 not-italic">
          {block.lines.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
          <a href={`mailto:${block.email}`} className="block text-accent-text underline underline-offset-2">
            {block.email}
          </a>
          {block.website !== null && (
            <a href={block.website} rel="noreferrer" className="block text-accent-text underline underline-offset-2">
              {block.website.replace(/^https:\/\//, '')}
            </a>
          )}
        </address>
      );
    case 'table':
      return (
        <table role="table" className="stacked-table mt-4 w-full border-collapse text-14">
          <thead role="rowgroup">
            <tr role="row" className="border-b border-line text-left text-12 text-muted">
              {block.columns.map((column) => (
                <th key={column} role="columnheader" scope="col" className="py-2 pr-5 font-medium last:pr-0">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {block.rows.map((row, at) => (
              <tr key={at} role="row" className="border-b border-line align-top">
                {row.map((cell, column) => (
                  <td key={column} role="cell" data-head={block.columns[column]} className="py-2.5 pr-5 last:pr-0">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
