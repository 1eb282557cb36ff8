import type { ReactNode } from 'react';
import { Greeting } from '#app/frame/greeting.tsx';
import { PublicFooter } from '#app/frame/public-footer.tsx';
import { TenantBrand } from '#app/frame/tenant-brand.tsx';
import { useRootData } from '#app/root-data.ts';

interface Props {
  title: string;
  lead: ReactNode;
  /** Whether the tenant's own greeting stands above. */
  greets?: boolean;
  children: ReactNode;
}

/** The frame of everything on the way in: whose desk it is, one title, one form. */
export function AuthPage({ title, lead, greets = false, children }: Props) {
  const tenant = useRootData()?.tenant;
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-90 flex-col px-5">
      <main className="flex flex-1 flex-col justify-center py-12">
        <div className="mb-8 flex items-center gap-3">
          <TenantBrand name={tenant?.name ?? ''} brand={tenant?.brand} place="login" />
        </div>
        {greets && <Greeting className="mb-8" />}
        <h1 className="text-28">{title}</h1>
        <p className="mt-2 mb-8 text-14 text-muted">{lead}</p>
        {children}
      </main>
      <PublicFooter />
    </div>
  );
}
