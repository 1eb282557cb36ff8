import type { ReactNode } from 'react';
import { BrandMark } from '#app/frame/brand-mark.tsx';
import { m } from '#app/paraglide/messages.js';

/** What stands above a form on the way into the console. */
export function DoorHead({ title, lead }: { title: string; lead: ReactNode }) {
  return (
    <>
      <div className="mb-8 flex items-center gap-3 text-16 font-semibold text-strong">
        <BrandMark size={32} />
        {m.console_title()}
      </div>
      <h1 className="text-28">{title}</h1>
      <p className="mt-2 mb-8 text-14 text-muted">{lead}</p>
    </>
  );
}
