import { NavLink } from '@remix-run/react';

/** Pages beside each other as tabs. Each has its own address, so they work without scripts. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly { to: string; label: string }[] }) {
  return (
    <nav aria-label={label} className="-mb-px flex gap-5 overflow-x-auto border-b border-line">
      {tabs.map((tab) => (
        <NavLink
          key={tab.to}
          to={tab.to}
          end
          prefetch="intent"
          className={({ isActive }) =>
            `-mb-px flex h-10 items-center whitespace-nowrap border-b-2 text-14 font-medium transition-colors duration-120 ${
              isActive ? 'border-accent-text text-strong' : 'border-transparent text-muted hover:text-strong'
            }`
          }
        >
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}
