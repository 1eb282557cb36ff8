import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { OwnDataRequests } from '#app/routes/privacy/own-data-requests.tsx';
import { ShownNotices } from '#app/routes/privacy/shown-notices.tsx';
import { requireCustomer } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { OwnConsents } from './consents.tsx';

export const meta = () => [{ title: m.profile_title() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireCustomer(context, request);
  const [profile, consents, contracts, shown, dataRequests, objections] = await Promise.all([
    context.api.getProfile(),
    context.api.getOwnConsents(),
    context.api.listOwnContracts({ query: {} }),
    context.api.getOwnShownNotices(),
    context.api.listOwnDataRequests(),
    context.api.getOwnProcessingObjections(),
  ]);
  return {
    marketingStopped: need(objections, 200).marketing !== null,
    profile: need(profile, 200),
    consents: need(consents, 200).items,
    contracts: need(contracts, 200).items.map(({ state }) => state),
    shownNotices: need(shown, 200).items,
    dataRequests: need(dataRequests, 200).items,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireCustomer(context, request);
  const fields = await request.formData();
  if (fields.get('form') === 'consent') return formResult(request, fields, await setConsent(context, fields));
  const answer =
    fields.get('form') === 'email'
      ? await context.api.changeEmail({
          body: { email: textOf(fields, 'email'), password: String(fields.get('password') ?? '') },
        })
      : await context.api.updateProfile({
          body: { firstName: textOf(fields, 'firstName'), lastName: textOf(fields, 'lastName') },
        });
  fields.delete('password');
  return formResult(request, fields, answer);
}

function setConsent({ api }: AppLoadContext, fields: FormData) {
  const purposeId = textOf(fields, 'purposeId');
  if (fields.get('act') === 'withdraw') return api.withdrawConsent({ body: { purposeId } });
  return api.giveConsent({ body: { purposeId, version: Number(fields.get('version')) } });
}

export default function Profile() {
  const { profile, consents, contracts, shownNotices, dataRequests, marketingStopped } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  return (
    <main>
      <h1 className="text-28">{m.profile_title()}</h1>
      <p className="mt-2 text-16 text-muted">{m.profile_lead()}</p>
      <Part title={m.profile_name()} lead={m.profile_name_lead()}>
        <SettingsForm name="name" pageResult={result} submitLabel={m.save()}>
          <FormText field="firstName" label={m.first_name()} value={profile.firstName} maxLength={100} optional />
          <FormText field="lastName" label={m.last_name()} value={profile.lastName} maxLength={100} optional />
        </SettingsForm>
      </Part>
      <Part title={m.profile_email()} lead={m.profile_email_now({ email: profile.email })}>
        {profile.newEmail !== null && (
          <div className="mb-5">
            <Callout>{m.profile_email_waiting({ email: profile.newEmail })}</Callout>
          </div>
        )}
        <SettingsForm name="email" pageResult={result} submitLabel={m.profile_email_action()} clears>
          <FormText field="email" type="email" label={m.profile_email_new()} maxLength={254} autoComplete="email" />
          <FormText
            field="password"
            type="password"
            label={m.profile_email_password()}
            help={m.profile_email_password_help()}
            autoComplete="current-password"
          />
        </SettingsForm>
      </Part>
      {consents.length > 0 && (
        <Part id="consents" title={m.consents()} lead={m.consents_own_lead()}>
          <OwnConsents items={consents} marketingStopped={marketingStopped} />
        </Part>
      )}
      {contracts.length > 0 && (
        <Part
          title={m.own_contracts()}
          lead={contracts.includes('sent') ? m.own_contracts_waiting() : m.own_contracts_lead()}
        >
          <ButtonLink to="/portal/contracts" size="portal">
            {m.own_contracts_open()}
          </ButtonLink>
        </Part>
      )}
      <Part title={m.privacy_notice()} lead={m.notices_shown_own()}>
        <ShownNotices items={shownNotices} />
      </Part>
      <Part title={m.my_data()} lead={m.my_data_part()}>
        <ButtonLink to="/portal/profile/my-data" size="portal">
          {m.my_data_open()}
        </ButtonLink>
      </Part>
      <Part title={m.own_rights()} lead={m.own_rights_part()}>
        {dataRequests.length > 0 && (
          <div className="mb-5">
            <OwnDataRequests items={dataRequests} />
          </div>
        )}
        <div className="flex flex-wrap gap-3">
          <ButtonLink to="/portal/profile/rights" size="portal">
            {m.own_rights_open()}
          </ButtonLink>
          <ButtonLink to="/portal/profile/privacy-request" look="quiet" size="portal">
            {m.data_request_own_open()}
          </ButtonLink>
        </div>
      </Part>
      <Part title={m.profile_leave()} lead={m.profile_leave_lead()}>
        <ButtonLink to="/portal/profile/delete" size="portal">
          {m.profile_leave_action()}
        </ButtonLink>
      </Part>
    </main>
  );
}

interface PartProps {
  id?: string;
  title: string;
  lead: string;
  children: ReactNode;
}

function Part({ id, title, lead, children }: PartProps) {
  return (
    <section {...(id !== undefined && { id })} className="mt-10 scroll-mt-6 border-t border-line pt-8">
      <h2 className="text-20">{title}</h2>
      <p className="mt-1 max-w-[68ch] text-14 text-muted">{lead}</p>
      <div className="mt-5">{children}</div>
    </section>
  );
}
