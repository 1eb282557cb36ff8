import type { SsoAudience, SsoProvider, StaffRole, Team } from '@redlich/contract';
import { FormArea, FormCheck, FormChecks, FormSelect, FormText } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { roleName } from '../role-words.ts';

/** More are a list that is typed, not one to tick. */
const boxesMax = 8;

interface Choices {
  audience: SsoAudience;
  ownDomains: readonly string[];
  roles: readonly StaffRole[];
  teams: readonly Team[];
  provider?: SsoProvider;
}

/** Whom a provider speaks for and what they get; the same when it is made and when it is changed. */
export function ProviderFields({ audience, ownDomains, roles, teams, provider }: Choices) {
  const ofAgents = audience === 'agent';
  const none = { value: '', label: m.sso_role_none() };
  return (
    <>
      <Domains audience={audience} own={ownDomains} bound={provider?.domains} />
      <FormCheck
        field="makesPeople"
        value={provider?.makesPeople ?? false}
        label={m.sso_makes_people()}
        help={ofAgents ? m.sso_makes_agents_help() : m.sso_makes_customers_help()}
      />
      {ofAgents && (
        <>
          <FormSelect
            field="roleId"
            label={m.sso_role()}
            value={provider ? (provider.roleId ?? '') : (roles.find((role) => role.builtIn === 'agent')?.id ?? '')}
            options={[none, ...roles.map((role) => ({ value: role.id, label: roleName(role) }))]}
          />
          {teams.length > 0 && (
            <FormSelect
              field="teamId"
              label={m.sso_team()}
              help={m.sso_team_help()}
              value={provider?.teamId ?? ''}
              options={[none, ...teams.map((team) => ({ value: team.id, label: team.name }))]}
            />
          )}
        </>
      )}
      <FormCheck
        field="trustsFactor"
        value={provider?.trustsFactor ?? false}
        label={m.sso_trusts_factor()}
        help={m.sso_trusts_factor_help()}
      />
    </>
  );
}

function Domains({
  audience,
  own,
  bound,
}: {
  audience: SsoAudience;
  own: readonly string[];
  bound: readonly string[] | undefined;
}) {
  const all = [...new Set([...own, ...(bound ?? [])])];
  const help = audience === 'agent' ? m.sso_domains_agent() : m.sso_domains_customer();
  if (all.length > boxesMax)
    return (
      <FormArea
        field="domains"
        label={m.sso_domains()}
        help={`${help} ${m.sso_domains_lines({ examples: all.slice(0, 2).join(', ') })}`}
        value={(bound ?? []).join('\n')}
        rows={4}
      />
    );
  return (
    <FormChecks
      field="domains"
      label={m.sso_domains()}
      help={help}
      values={bound ?? (all.length === 1 ? all : [])}
      options={all.map((domain) => ({ value: domain, label: domain }))}
      columns
    />
  );
}

/** Where nothing could be chosen: what comes first. */
export function DomainsMissing({ audience }: { audience: SsoAudience }) {
  const ofAgents = audience === 'agent';
  return (
    <Callout
      tone="warn"
      action={
        <ButtonLink to={ofAgents ? '/settings/agents' : '/desk/organisations'}>
          {ofAgents ? m.sso_to_agents() : m.sso_to_organisations()}
        </ButtonLink>
      }
    >
      {ofAgents ? m.sso_domains_none_agent() : m.sso_domains_none_customer()}
    </Callout>
  );
}

export function ClientFields({ provider }: { provider?: SsoProvider }) {
  return (
    <>
      <FormText field="name" label={m.sso_name()} help={m.sso_name_help()} value={provider?.name} maxLength={60} />
      {!provider && (
        <FormText field="issuer" type="url" label={m.sso_issuer()} help={m.sso_issuer_help()} maxLength={500} />
      )}
      <FormText
        field="clientId"
        label={m.sso_client_id()}
        value={provider?.clientId}
        maxLength={300}
        autoComplete="off"
      />
      <FormText
        field="clientSecret"
        type="password"
        label={m.sso_client_secret()}
        help={provider ? m.sso_client_secret_keep() : m.sso_client_secret_help()}
        maxLength={500}
        autoComplete="new-password"
        optional={provider !== undefined}
      />
    </>
  );
}
