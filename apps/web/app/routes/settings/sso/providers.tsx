import type { SsoSettings } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { LogIn } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { checkOf, formResult } from '#app/forms/saved.server.ts';
import { FormCheck, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { CopyLine } from '#app/ui/display/copy-line.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { audienceWords, standingOf } from './words.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'sso.list');
  return need(await context.api.listSsoProviders(), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const body = {
    agentsOnly: checkOf(fields, 'agentsOnly') ?? false,
    customersOnly: checkOf(fields, 'customersOnly') ?? false,
  };
  return formResult(request, fields, await context.api.setSsoRules({ body }));
}

export default function Providers() {
  const settings = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const { items, rules, callbackAddress } = settings;
  return (
    <SettingsPage title={m.sso()} lead={m.sso_lead()}>
      <div>
        {items.length === 0 ? (
          <EmptyState icon={LogIn} title={m.sso_none()} text={m.sso_none_text()} />
        ) : (
          <ProviderList items={items} />
        )}
        <div className="mt-4 flex flex-wrap gap-2">
          <ButtonLink to="/settings/sso/new?for=agent" look={items.length === 0 ? 'primary' : 'secondary'}>
            {m.sso_add_agent()}
          </ButtonLink>
          <ButtonLink to="/settings/sso/new?for=customer">{m.sso_add_customer()}</ButtonLink>
        </div>
      </div>
      {items.length > 0 && (
        <>
          <SettingsPart title={m.sso_rules()} lead={m.sso_rules_lead()}>
            <SettingsForm name="rules" pageResult={result} submitLabel={m.save()}>
              <FormCheck
                field="agentsOnly"
                value={rules.agentsOnly}
                label={m.sso_agents_only()}
                help={`${m.sso_agents_only_help()} ${emergency(settings)}`}
              />
              <FormCheck
                field="customersOnly"
                value={rules.customersOnly}
                label={m.sso_customers_only()}
                help={m.sso_customers_only_help()}
              />
            </SettingsForm>
          </SettingsPart>
          <SettingsPart title={m.sso_callback()} lead={m.sso_callback_help()}>
            <CopyLine text={callbackAddress} label={m.sso_callback_copy()} />
          </SettingsPart>
        </>
      )}
      <p className="max-w-[68ch] text-13 text-muted">{m.sso_logout_note()}</p>
    </SettingsPage>
  );
}

function emergency({ emergencyAdmins: count }: SsoSettings): string {
  if (count === 0) return m.sso_emergency_none();
  return count === 1 ? m.sso_emergency_one() : m.sso_emergency_many({ count });
}

function ProviderList({ items }: Pick<SsoSettings, 'items'>) {
  return (
    <ul className="border-t border-line">
      {items.map((provider) => {
        const standing = standingOf(provider);
        return (
          <li key={provider.id} className="border-b border-line">
            <Link
              to={`/settings/sso/${provider.id}`}
              className="flex min-h-12 items-center gap-3 rounded-control py-2 hover:bg-surface-2 md:-mx-2 md:px-2"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate text-14 font-medium text-strong">{provider.name}</span>
                <span className="block truncate text-13 text-muted">
                  {audienceWords[provider.audience]()} · {provider.domains.join(', ')}
                </span>
              </span>
              <Badge tone={standing.tone}>{standing.words}</Badge>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
