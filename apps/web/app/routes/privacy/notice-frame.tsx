import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLanguageKept } from '#app/frame/language-link.tsx';
import { PublicFooter } from '#app/frame/public-footer.tsx';
import { TenantBrand } from '#app/frame/tenant-brand.tsx';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { NoticeBlockView } from './notice-blocks.tsx';
import type { ShownNotice } from './shown-notice.ts';

/** The frame of the public pages around the notice. */
export function NoticeFrame({ tenantName, children }: { tenantName: string; children: ReactNode }) {
  const keep = useLanguageKept();
  const { person, tenant } = useRootData() ?? {};
  return (
    <div className="mx-auto w-full max-w-260 px-5">
      <header className="flex items-center gap-3 border-b border-line py-4">
        <div className="flex min-w-0 flex-1 items-center gap-3">
          <TenantBrand name={tenantName} brand={tenant?.brand} />
        </div>
        <Link to={person == null ? keep('/login') : '/'} className="text-13 text-muted hover:text-strong">
          {person == null ? m.login_title() : m.back_to_desk()}
        </Link>
      </header>
      {children}
      <div className="border-t border-line">
        <PublicFooter />
      </div>
    </div>
  );
}

/** A whole notice with its table of contents; `head` stands between the title and the first section. */
export function NoticeText({ notice, head }: { notice: ShownNotice; head: ReactNode }) {
  return (
    <div className="gap-14 pt-10 pb-16 md:flex">
      <nav aria-label={m.notice_contents()} className="mb-10 shrink-0 md:sticky md:top-8 md:mb-0 md:w-56 md:self-start">
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
        {head}
        {notice.sections.map((section) => (
          <section key={section.id} id={section.id} className="mt-10 scroll-mt-8">
            <h2 className="text-20">{section.heading}</h2>
            {section.blocks.map((block, at) => (
              <NoticeBlockView key={at} block={block} />
            ))}
          </section>
        ))}
      </main>
    </div>
  );
}
