import { ssoAudienceSchema } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useFetcher, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { textOf, type FormResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { CopyLine } from '#app/ui/display/copy-line.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { CheckResult } from './check-result.tsx';
import { ClientFields, DomainsMissing, ProviderFields } from './provider-fields.tsx';
import { providerOf, refusedProvider, type ProviderResult } from './provider-form.server.ts';

const audienceOf = (request: Request) =>
  ssoAudienceSchema.safeParse(new URL(request.url).searchParams.get('for')).data ?? 'agent';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'sso.create');
  const { api } = context;
  const [settings, roles, teams] = await Promise.all([api.listSsoProviders(), api.listRoles(), api.listTeams()]);
  const audience = audienceOf(request);
  const { callbackAddress, ownDomains } = need(settings, 200);
  return {
    audience,
    callbackAddress,
    ownDomains: ownDomains[audience],
    roles: need(roles, 200).items,
    teams: need(teams, 200).items,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const { api } = context;
  const issuer = textOf(fields, 'issuer');
  const clientSecret = textOf(fields, 'clientSecret');
  const form = textOf(fields, 'form');
  if (fields.get('intent') === 'check') {
    const clientId = textOf(fields, 'clientId');
    const client = clientId !== '' && clientSecret !== '' ? { clientId, clientSecret } : {};
    const answer = await api.checkSso({ body: { issuer, ...client } });
    return answer.status === 200
      ? data<ProviderResult>({ form, saved: 'checked', check: answer.body })
      : data<ProviderResult>(refusedProvider(fields, answer), { status: 422 });
  }
  const body = { ...providerOf(fields), audience: audienceOf(request), issuer, clientSecret };
  const answer = await api.createSsoProvider({ body });
  if (answer.status === 201) return redirect(`/settings/sso/${answer.body.id}`);
  return data<ProviderResult>(refusedProvider(fields, answer), { status: 422 });
}

export default function NewProvider() {
  const { audience, callbackAddress, ownDomains, roles, teams } = useLoaderData<typeof loader>();
  const pageResult = useAnswer<ProviderResult>();
  const fetcher = useFetcher<ProviderResult>({ key: 'new' });
  const result = fetcher.data ?? pageResult;
  return (
    <SettingsPage title={audience === 'agent' ? m.sso_new_agent() : m.sso_new_customer()} lead={m.sso_new_lead()}>
      {ownDomains.length === 0 ? (
        <DomainsMissing audience={audience} />
      ) : (
        <>
          <SettingsPart title={m.sso_callback()} lead={m.sso_callback_help()}>
            <CopyLine text={callbackAddress} label={m.sso_callback_copy()} />
            <p className="mt-3 max-w-[68ch] text-13 text-muted">{m.sso_scopes()}</p>
          </SettingsPart>
          <SettingsForm
            name="new"
            pageResult={result as FormResult | undefined}
            submitLabel={m.save()}
            extra={
              <Button type="submit" name="intent" value="check" disabled={fetcher.state !== 'idle'}>
                {m.sso_check()}
              </Button>
            }
          >
            <SettingsPart title={m.sso_connection()}>
              <div className="flex flex-col gap-5">
                <ClientFields />
              </div>
            </SettingsPart>
            <SettingsPart title={m.sso_people_part()}>
              <div className="flex flex-col gap-5">
                <ProviderFields audience={audience} ownDomains={ownDomains} roles={roles} teams={teams} />
              </div>
            </SettingsPart>
            {result?.saved === 'checked' && <CheckResult check={result.check} />}
          </SettingsForm>
        </>
      )}
    </SettingsPage>
  );
}
