import type { CustomDomains } from '@redlich/contract';
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Link2 } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Callout } from '#app/ui/states/callout.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { ActForm, DomainEntry } from './domain-entry.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'domain.list');
  return need(await context.api.listDomains(), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  return formResult(request, fields, await carryOut(context, fields));
}

function carryOut({ api }: AppLoadContext, fields: FormData) {
  const id = textOf(fields, 'id');
  const acts = {
    check: () => api.checkDomain({ params: { id }, body: undefined }),
    primary: () => api.setPrimaryDomain({ body: { domainId: id || null } }),
    remove: () => api.removeDomain({ params: { id }, body: undefined }),
    add: () => api.addDomain({ body: { domain: textOf(fields, 'domain') } }),
  };
  return (acts[textOf(fields, 'act') as keyof typeof acts] ?? acts.add)();
}

export default function Domains() {
  const domains = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const { items, platformHost } = domains;
  return (
    <SettingsPage title={m.domains()} lead={m.domains_lead()}>
      {items.length > 0 && <Links domains={domains} />}
      {items.length === 0 ? (
        <EmptyState icon={Link2} title={m.domains_none()} text={m.domains_none_text({ host: platformHost })} />
      ) : (
        <SettingsPart title={m.domains_own()}>
          <div className="border-t border-line">
            {items.map((domain) => (
              <DomainEntry
                key={`${domain.id} ${domain.state}`}
                domain={domain}
                platformHost={platformHost}
                result={result}
              />
            ))}
          </div>
        </SettingsPart>
      )}
      <SettingsPart title={m.domain_add()} lead={m.domain_add_lead()}>
        <SettingsForm name="add" hidden={{ act: 'add' }} pageResult={result} submitLabel={m.domain_add()} clears>
          <FormText
            field="domain"
            label={m.domain_name()}
            help={m.domain_name_help()}
            maxLength={300}
            autoComplete="off"
          />
        </SettingsForm>
      </SettingsPart>
    </SettingsPage>
  );
}

/** The address that links name, and what a change of it means for people. */
function Links({ domains }: { domains: CustomDomains }) {
  const result = useAnswer<typeof action>();
  const { items, platformHost, primaryHost, peopleWithPasskeysElsewhere: people } = domains;
  const shown = items.find(({ name }) => name === primaryHost)?.shownName ?? primaryHost;
  const isServedElsewhere = items.some(({ state }) => state !== 'pending');
  const passkeys =
    people === 1 ? m.domains_passkeys_one({ host: shown }) : m.domains_passkeys({ count: people, host: shown });
  return (
    <SettingsPart title={m.domains_links()} lead={m.domains_links_lead()}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 text-16 font-medium break-all text-strong">{shown}</p>
        {primaryHost !== platformHost && (
          <ActForm act="primary" id="" result={result}>
            {m.domains_links_back({ host: platformHost })}
          </ActForm>
        )}
      </div>
      {isServedElsewhere && <p className="mt-3 max-w-[68ch] text-13 text-muted">{m.domains_sessions()}</p>}
      {people > 0 && isServedElsewhere && <Callout className="mt-4">{passkeys}</Callout>}
    </SettingsPart>
  );
}
