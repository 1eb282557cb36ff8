import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';
import { OwnDataRequests } from '#app/routes/privacy/own-data-requests.tsx';
import { requireCustomer } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { RestrictionNote } from './restriction-note.tsx';

export const meta = () => [{ title: m.own_rights() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireCustomer(context, request);
  const [asked, restriction, consents] = await Promise.all([
    context.api.listOwnDataRequests(),
    context.api.getOwnRestriction(),
    context.api.getOwnConsents(),
  ]);
  return {
    asked: need(asked, 200).items,
    restriction: need(restriction, 200),
    hasConsents: need(consents, 200).items.length > 0,
  };
}

/** Every right in one sentence: what happens, what stays and why, and the way there. */
export default function Rights() {
  const { asked, restriction, hasConsents } = useLoaderData<typeof loader>();
  const isRestricted = restriction.since !== null;
  return (
    <main>
      <p className="mb-3 text-14">
        <Link to="/portal/profile" className="text-accent-text hover:underline">
          {m.profile_title()}
        </Link>
      </p>
      <h1 className="text-28">{m.own_rights()}</h1>
      <p className="mt-2 max-w-[68ch] text-16 text-muted">{m.own_rights_lead()}</p>
      <RestrictionNote restriction={restriction} className="mt-6" />
      <div className="mt-8 border-t border-line">
        <Right
          title={m.own_right_see()}
          text={m.own_right_see_text()}
          to="/portal/profile/my-data"
          open={m.own_right_see_open()}
        />
        <Right
          title={m.own_right_correct()}
          text={m.own_right_correct_text()}
          to="/portal/profile/correct"
          open={m.own_right_correct_open()}
        />
        <Right
          title={m.own_right_restrict()}
          text={m.own_right_restrict_text()}
          to="/portal/profile/restrict"
          open={isRestricted ? m.own_right_restrict_running() : m.own_right_restrict_open()}
        />
        <Right
          title={m.own_right_withdraw()}
          text={hasConsents ? m.own_right_withdraw_text() : m.own_right_withdraw_none()}
          {...(hasConsents && { to: '/portal/profile#consents', open: m.own_right_withdraw_open() })}
        />
        <Right
          title={m.own_right_object()}
          text={m.own_right_object_text()}
          to="/portal/profile/my-data#objections"
          open={m.own_right_object_open()}
        />
        <Right
          title={m.own_right_delete()}
          text={m.own_right_delete_text()}
          to="/portal/profile/delete"
          open={m.own_right_delete_open()}
        />
        <Right
          title={m.own_right_ask()}
          text={m.own_right_ask_text()}
          to="/portal/profile/privacy-request"
          open={m.own_right_ask_open()}
        />
      </div>
      <section className="mt-10">
        <h2 className="mb-3 text-20">{m.own_rights_asked()}</h2>
        {asked.length === 0 ? (
          <p className="text-14 text-muted">{m.own_rights_asked_none()}</p>
        ) : (
          <OwnDataRequests items={asked} />
        )}
      </section>
    </main>
  );
}

function Right({ title, text, to, open }: { title: string; text: string; to?: string; open?: string }) {
  return (
    <section className="flex flex-wrap items-center gap-x-6 gap-y-4 border-b border-line py-5">
      <div className="min-w-0 flex-1 basis-80">
        <h2 className="text-16 font-medium text-strong">{title}</h2>
        <p className="mt-1 max-w-[60ch] text-14 text-muted">{text}</p>
      </div>
      {to !== undefined && (
        <ButtonLink to={to} size="portal" className="max-w-full whitespace-normal">
          {open}
        </ButtonLink>
      )}
    </section>
  );
}
