import { Link, useSearchParams } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/paraglide/messages.js';
import { SettingsPage } from '../settings-page.tsx';
import { InNotice, type Said } from './in-notice.tsx';

/** Where a page of the registers leads back to: the setup, for somebody who came from there. */
export function useWayBack(): { to: string; label: string } {
  const [search] = useSearchParams();
  return search.get('back') === 'setup'
    ? { to: '/setup/notice', label: m.registers_back_setup() }
    : { to: '/settings/registers', label: m.registers_back() };
}

/** One group of the registers: its forms, and what the notice makes of them. */
export function RegisterPage({
  title,
  lead,
  said,
  children,
}: {
  title: string;
  lead: ReactNode;
  said: readonly Said[];
  children: ReactNode;
}) {
  const back = useWayBack();
  return (
    <SettingsPage
      title={title}
      lead={
        <>
          {lead}
          <Link
            to={back.to}
            className="mt-3 flex min-h-8 w-fit items-center gap-1.5 text-14 text-accent-text underline-offset-2 hover:underline"
          >
            <ArrowLeft size={16} aria-hidden />
            {back.label}
          </Link>
        </>
      }
    >
      {children}
      <InNotice said={said} />
    </SettingsPage>
  );
}
