import { Link, useLocation } from '@remix-run/react';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { LanguageSwitch, useLanguageKept } from './language-link.tsx';

/** Below every page that people outside the team see: privacy notice, processors and language. */
export function PublicFooter({ languages = true }: { languages?: boolean }) {
  const keep = useLanguageKept();
  const { pathname } = useLocation();
  const root = useRootData();
  const tenant = root?.tenant;
  // An error page of the root knows nothing; the console's host has no public pages.
  const isPlatform = root !== undefined && !pathname.startsWith('/console');
  return (
    <footer className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-6 text-13 text-muted">
      {tenant == null ? (
        isPlatform ? (
          <span className="flex flex-wrap gap-x-5 gap-y-2">
            <Link to={keep('/notice-check')} className="underline-offset-2 hover:text-strong hover:underline">
              {m.check_link()}
            </Link>
            <Link to={keep('/sub-processors')} className="underline-offset-2 hover:text-strong hover:underline">
              {m.platform_processors()}
            </Link>
          </span>
        ) : (
          <span>{m.app_name()}</span>
        )
      ) : (
        <span className="flex flex-wrap gap-x-5 gap-y-2">
          <Link to={keep('/privacy')} className="underline-offset-2 hover:text-strong hover:underline">
            {m.privacy_notice()}
          </Link>
          <Link to={keep('/sub-processors')} className="underline-offset-2 hover:text-strong hover:underline">
            {m.sub_processors()}
          </Link>
        </span>
      )}
      {languages && <LanguageSwitch />}
    </footer>
  );
}
