import type { SsoProvider } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf, type FormResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { errorsOf } from '#app/forms/field-errors.ts';
import { FoldRow } from '../fold-row.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { BoundPeople } from './bound-people.tsx';
import { CheckResult } from './check-result.tsx';
import { ClientFields, ProviderFields } from './provider-fields.tsx';
import { providerOf, refusedProvider, type ProviderResult } from './provider-form.server.ts';
import { audienceWords, failureWords, standingOf } from './words.ts';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requirePermission(context, 'sso.list');
  const { api } = context;
  const id = params['id']!;
  const search = new URL(request.url).searchParams;
  const cursor = search.get('cursor');
  const text = search.get('text')?.trim().slice(0, 100) ?? '';
  const [provider, people, settings, roles, teams] = await Promise.all([
    api.getSsoProvider({ params: { id } }),
    api.listSsoPeople({ params: { id }, query: { limit: 25, ...(text && { text }), ...(cursor && { cursor }) } }),
    api.listSsoProviders(),
    api.listRoles(),
    api.listTeams(),
  ]);
  const found = need(provider, 200);
  return {
    provider: found,
    people: need(people, 200),
    text,
    ownDomains: need(settings, 200).ownDomains[found.audience],
    roles: need(roles, 200).items,
    teams: need(teams, 200).items,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const { api } = context;
  const id = params['id']!;
  const form = textOf(fields, 'form');
  switch (form) {
    case 'check': {
      const check = need(await api.checkSsoProvider({ params: { id }, body: {} }), 200);
      return data<ProviderResult>({ form, saved: 'checked', check });
    }
    case 'state': {
      const answer = await api.updateSsoProvider({ params: { id }, body: { active: fields.get('active') === 'yes' } });
      return answer.status === 200
        ? redirect(`/settings/sso/${id}`)
        : data<ProviderResult>(refusedProvider(fields, answer));
    }
    case 'release':
      need(await api.releaseSsoPerson({ params: { id, loginId: textOf(fields, 'loginId') }, body: undefined }), 204);
      return redirect(`/settings/sso/${id}`);
    case 'delete': {
      const answer = await api.deleteSsoProvider({ params: { id }, body: undefined });
      return answer.status === 204 ? redirect('/settings/sso') : data<ProviderResult>(refusedProvider(fields, answer));
    }
    default: {
      const clientSecret = textOf(fields, 'clientSecret');
      const body = { ...providerOf(fields), ...(clientSecret !== '' && { clientSecret }) };
      const answer = await api.updateSsoProvider({ params: { id }, body });
      return answer.status === 200
        ? formResult(request, fields, answer)
        : data<ProviderResult>(refusedProvider(fields, answer), { status: 422 });
    }
  }
}

export default function Provider() {
  const { provider, people, text, ownDomains, roles, teams } = useLoaderData<typeof loader>();
  const result = useAnswer<ProviderResult>();
  const standing = standingOf(provider);
  const { audience, lastFailure, lastUsedAt } = provider;
  const refused = result?.saved === false && (result.form === 'state' || result.form === 'delete') ? result : undefined;
  return (
    <SettingsPage
      title={provider.name}
      lead={
        <span className="flex flex-wrap items-center gap-2">
          <code className="min-w-0 font-mono text-13 break-all">{provider.issuer}</code>
          <Badge tone="plain">{audienceWords[audience]()}</Badge>
          <Badge tone={standing.tone}>{standing.words}</Badge>
        </span>
      }
    >
      {!provider.active && <Callout tone="warn">{m.sso_is_off()}</Callout>}
      {lastFailure !== null && (
        <Callout tone="bad">
          {m.sso_failed_at({ date: moment(lastFailure.at), reason: failureWords[lastFailure.reason]() })}
        </Callout>
      )}
      <FormErrors errors={errorsOf(refused?.problem)} />
      <div className="flex flex-col gap-3">
        <Acts provider={provider} />
        {result?.saved === 'checked' && <CheckResult check={result.check} />}
        {lastUsedAt !== null && <p className="text-13 text-muted">{m.sso_last_used({ date: moment(lastUsedAt) })}</p>}
      </div>
      <SettingsPart title={m.sso_settings()}>
        <SettingsForm
          name="settings"
          pageResult={result as FormResult | undefined}
          submitLabel={m.save()}
          key={provider.id}
        >
          <ClientFields provider={provider} />
          <ProviderFields audience={audience} ownDomains={ownDomains} roles={roles} teams={teams} provider={provider} />
        </SettingsForm>
      </SettingsPart>
      <BoundPeople people={people} text={text} total={provider.peopleCount} />
      <div className="border-t border-line">
        <FoldRow head={m.sso_delete()}>
          <p className="mb-4 max-w-[60ch] text-14 text-muted">{m.sso_delete_help()}</p>
          <Form method="post">
            <input type="hidden" name="form" value="delete" />
            <Button type="submit" look="danger">
              {m.sso_delete()}
            </Button>
          </Form>
        </FoldRow>
      </div>
    </SettingsPage>
  );
}

function Acts({ provider }: { provider: SsoProvider }) {
  const { state, formData } = useNavigation();
  const busy = state !== 'idle';
  const checks = busy && formData?.get('form') === 'check';
  return (
    <div className="flex flex-wrap gap-2">
      <Form method="post" preventScrollReset>
        <input type="hidden" name="form" value="check" />
        <Button type="submit" look="primary" disabled={busy}>
          {checks ? m.sso_checking() : m.sso_check()}
        </Button>
      </Form>
      <Form method="post">
        <input type="hidden" name="form" value="state" />
        <input type="hidden" name="active" value={provider.active ? 'no' : 'yes'} />
        <Button type="submit" disabled={busy}>
          {provider.active ? m.sso_switch_off() : m.sso_switch_on()}
        </Button>
      </Form>
    </div>
  );
}
