import type { ReactNode } from 'react';
import { m } from '#app/paraglide/messages.js';
import { Tabs } from '#app/ui/overlay/tabs.tsx';

const tabs = () => [
  { to: '/desk/customers', label: m.people() },
  { to: '/desk/organisations', label: m.organisations() },
  { to: '/desk/contracts', label: m.contracts() },
];

/** The frame of the three lists: people, organisations, contracts. */
export function CustomersFrame({ action, children }: { action: ReactNode; children: ReactNode }) {
  return (
    <main className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-260 px-4 py-6 md:px-8">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-20">{m.customers()}</h1>
          {action}
        </div>
        <div className="mt-3">
          <Tabs label={m.customers()} tabs={tabs()} />
        </div>
        {children}
      </div>
    </main>
  );
}
