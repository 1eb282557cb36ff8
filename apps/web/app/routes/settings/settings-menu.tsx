import { Link, useLocation } from '@remix-run/react';
import { ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { isPageAt, visibleGroups } from './pages.ts';

/** Every page of the settings this person may open, under the names of their groups. */
export function SettingsMenu({ icons = false }: { icons?: boolean }) {
  const { pathname } = useLocation();
  return visibleGroups(useMay()).map((group) => (
    <section key={group.key} aria-label={group.title} className="settings-group mb-5">
      <h2 className="rail-word px-2.5 pb-1 text-12 font-medium text-muted">{group.title}</h2>
      <ul className="flex flex-col gap-px">
        {group.pages.map((page) => {
          const isHere = isPageAt(page, pathname);
          return (
            <li key={page.to}>
              <Link
                to={page.to}
                prefetch="intent"
                title={icons ? page.label() : undefined}
                aria-current={isHere ? 'page' : undefined}
                className={`rail-item flex min-h-8 items-center gap-2.5 rounded-control px-2.5 py-1 text-13 pointer-coarse:min-h-11 ${
                  isHere ? 'bg-surface-3 font-medium text-strong' : 'text-normal hover:bg-surface-2 hover:text-strong'
                }`}
              >
                {icons && <page.icon size={16} aria-hidden className="shrink-0" />}
                <span className="rail-word min-w-0 flex-1">{page.label()}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  ));
}

/** On a phone the menu is folded below the name of the page that is open. */
export function FoldedSettingsMenu() {
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [pathname]);
  const groups = visibleGroups(useMay());
  const here = groups.flatMap((group) => group.pages).find((page) => isPageAt(page, pathname));
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group border-b border-line md:hidden"
    >
      <summary className="flex h-11 cursor-pointer list-none items-center gap-2 px-4 text-14 text-muted">
        {m.settings()}
        <span className="min-w-0 flex-1 truncate font-medium text-strong">{here?.label()}</span>
        <ChevronDown size={16} aria-hidden className="shrink-0 group-open:rotate-180" />
      </summary>
      <nav aria-label={m.settings()} className="max-h-[60dvh] overflow-y-auto border-t border-line px-2 pt-3">
        <SettingsMenu icons />
      </nav>
    </details>
  );
}
