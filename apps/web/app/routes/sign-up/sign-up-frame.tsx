import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { BrandMark } from '#app/frame/brand-mark.tsx';
import { useLanguageKept } from '#app/frame/language-link.tsx';
import { PublicFooter } from '#app/frame/public-footer.tsx';
import { m } from '#app/paraglide/messages.js';

/** The frame of the sign-up's pages on the platform's own host. */
export function SignUpFrame({ children }: { children: ReactNode }) {
  const keep = useLanguageKept();
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-130 flex-col px-5">
      <header className="pt-6">
        <Link to={keep('/')} className="inline-flex items-center gap-2.5 text-16 font-semibold text-strong">
          <BrandMark />
          {m.app_name()}
        </Link>
      </header>
      <main className="flex-1 pt-10 pb-12 md:pt-14">{children}</main>
      <PublicFooter />
    </div>
  );
}
