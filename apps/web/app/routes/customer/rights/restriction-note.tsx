import type { OwnRestriction } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Callout } from '#app/ui/states/callout.tsx';

/** Why earlier requests are not there, for whoever had the processing restricted. */
export function RestrictionNote({ restriction, className = '' }: { restriction: OwnRestriction; className?: string }) {
  if (restriction.since === null) return null;
  return (
    <Callout
      tone="warn"
      className={className}
      action={
        <Link to="/portal/profile/restrict" className="underline underline-offset-2">
          {m.restrict_own_note_link()}
        </Link>
      }
    >
      {m.restrict_own_note({ date: day(restriction.since) })}
    </Callout>
  );
}
