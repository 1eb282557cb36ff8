import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useRootData } from '#app/root-data.ts';
import { PublicFooter } from './public-footer.tsx';
import { TenantBrand } from './tenant-brand.tsx';

/** A page of the portal for somebody not logged in: the desk's name above, one column, notice and language below. */
export function PublicPage({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  const tenant = useRootData()?.tenant;
  return (
    <div className="flex min-h-dvh flex-col bg-surface-0 text-16">
      <header className="border-b border-line bg-surface-1">
        <div className="mx-auto flex h-16 w-full max-w-170 items-center px-5">
          <Link to="/" className="flex min-w-0 items-center gap-3">
            <TenantBrand name={tenant?.name ?? ''} brand={tenant?.brand} />
          </Link>
        </div>
      </header>
      <main className="mx-auto w-full max-w-170 flex-1 px-5 py-8 md:py-12">
        <h1 className="text-28">{title}</h1>
        {lead !== undefined && <p className="mt-2 max-w-[68ch] text-16 text-muted">{lead}</p>}
        {children}
      </main>
      <div className="mx-auto w-full max-w-170 px-5">
        <PublicFooter />
      </div>
    </div>
  );
}
