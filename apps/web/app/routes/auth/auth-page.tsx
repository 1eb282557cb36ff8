import type { ReactNode } from 'react';
import { PublicFooter } from '#app/frame/public-footer.tsx';
import { TenantMark } from '#app/frame/tenant-mark.tsx';
import { useRootData } from '#app/root-data.ts';

/** The frame of everything on the way in: whose desk it is, one title, one form. */
export function AuthPage({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  const tenant = useRootData()?.tenant;
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-90 flex-col px-5">
      <main className="flex flex-1 flex-col justify-center py-12">
        <div className="mb-8 flex items-center gap-3">
          <TenantMark name={tenant?.name ?? ''} size={32} />
          <p className="text-16 font-semibold text-strong">{tenant?.name}</p>
        </div>
        <h1 className="text-28">{title}</h1>
        <p className="mt-2 mb-8 text-14 text-muted">{lead}</p>
        {children}
      </main>
      <PublicFooter />
    </div>
  );
}
