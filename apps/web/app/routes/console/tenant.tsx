import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { count, day, fileSize, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { onHost } from '#app/on-host.ts';
import { FoldRow } from '#app/routes/settings/fold-row.tsx';
import { Button, buttonClass } from '#app/ui/actions/button.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { ActTable } from './act-table.tsx';
import { DomainTable } from './domain-table.tsx';
import { EndPart } from './end-part.tsx';
import { ConsolePage, ConsolePart, Facts } from './page.tsx';
import { requireOperator } from './require-operator.server.ts';
import { Standing } from './standing.tsx';
import { SupportPart } from './support-part.tsx';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { operator } = requireOperator(context);
  const id = params['id'] ?? '';
  const [tenant, acts, accesses, domains] = await Promise.all([
    context.api.getConsoleTenant({ params: { id } }),
    context.api.listOperatorActs({ query: { tenantId: id, limit: 20 } }),
    context.api.listSupportAccessesOfTenant({ params: { id } }),
    context.api.listDomainsOfTenant({ params: { id } }),
  ]);
  const found = need(tenant, 200);
  const address = found.host && onHost(request, found.host, '/');
  return {
    tenant: found,
    address,
    acts: need(acts, 200).items,
    accesses: need(accesses, 200).items,
    domains: need(domains, 200).items,
    operator,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  requireOperator(context);
  const fields = await request.formData();
  const id = params['id'] ?? '';
  const act = textOf(fields, 'form');
  return formResult(request, fields, await carryOut(context, id, fields, act));
}

function carryOut({ api }: AppLoadContext, id: string, fields: FormData, act: string) {
  const reason = textOf(fields, 'reason');
  if (act === 'suspend') return api.suspendTenant({ params: { id }, body: { reason } });
  if (act === 'release') return api.releaseTenant({ params: { id }, body: undefined });
  if (act === 'end') return api.closeTenant({ params: { id }, body: { reason } });
  if (act === 'reopen') return api.reopenTenant({ params: { id }, body: undefined });
  if (act === 'support') return api.requestSupportAccess({ params: { id }, body: { reason } });
  if (act === 'withdraw')
    return api.withdrawSupportAccess({ params: { id, accessId: textOf(fields, 'accessId') }, body: undefined });
  return api.countTenantUsage({ params: { id }, body: undefined });
}

export default function Tenant() {
  const { tenant, address, acts, accesses, domains, operator } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const { usage } = tenant;
  return (
    <>
      <nav aria-label={m.console_back()} className="mb-3">
        <Link
          to="/console/tenants"
          className="inline-flex min-h-8 items-center gap-1.5 text-13 text-muted hover:text-strong"
        >
          <ArrowLeft size={16} aria-hidden />
          {m.console_tenants()}
        </Link>
      </nav>
      <ConsolePage
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 break-words">{tenant.name}</span>
            <Standing tenant={tenant} />
          </span>
        }
      >
        {tenant.suspendedAt !== null && (
          <Callout
            tone="bad"
            action={
              <Form method="post">
                <input type="hidden" name="form" value="release" />
                <Button type="submit" disabled={busy}>
                  {m.console_release()}
                </Button>
              </Form>
            }
          >
            {m.console_suspended_since({ at: moment(tenant.suspendedAt), reason: tenant.suspensionReason ?? '' })}
          </Callout>
        )}
        <Facts
          facts={[
            {
              term: m.console_address(),
              value:
                address === null ? (
                  '–'
                ) : (
                  <a href={address} className="underline underline-offset-2 hover:text-strong">
                    {tenant.host}
                  </a>
                ),
            },
            { term: m.console_since(), value: day(tenant.createdAt) },
            { term: m.console_id(), value: <code className="font-mono text-12">{tenant.id}</code> },
          ]}
        />
        <ConsolePart
          title={m.console_usage()}
          lead={usage ? m.console_usage_counted({ at: moment(usage.countedAt) }) : m.console_usage_never()}
        >
          {usage && (
            <Facts
              facts={[
                { term: m.console_agents(), value: count(usage.agents) },
                { term: m.console_customers(), value: count(usage.customers) },
                { term: m.console_tickets(), value: count(usage.tickets) },
                { term: m.console_articles(), value: count(usage.articles) },
                { term: m.console_storage(), value: fileSize(usage.bytes) },
                { term: m.console_mails_in(), value: count(usage.mailsIn) },
                { term: m.console_mails_out(), value: count(usage.mailsOut) },
                { term: m.console_failed_in(), value: count(usage.failedIn) },
                { term: m.console_failed_out(), value: count(usage.failedOut) },
              ]}
            />
          )}
          <Form method="post" className="mt-4">
            <input type="hidden" name="form" value="count" />
            <button type="submit" disabled={busy} className={buttonClass('secondary')}>
              {m.console_usage_count()}
            </button>
          </Form>
        </ConsolePart>
        <ConsolePart title={m.console_domains()}>
          {domains.length === 0 ? (
            <p className="text-14 text-muted">{m.console_domains_none()}</p>
          ) : (
            <DomainTable caption={m.console_domains()} domains={domains} withTenant={false} />
          )}
        </ConsolePart>
        {tenant.standing !== 'erasing' && (
          <SupportPart tenantId={tenant.id} accesses={accesses} operatorName={operator.name} result={result} />
        )}
        {tenant.suspendedAt === null && tenant.standing !== 'erasing' && (
          <ConsolePart title={m.console_suspension()} lead={m.console_suspension_lead()}>
            <div className="border-t border-line">
              <FoldRow head={m.console_suspend()} open={result?.form === 'suspend' && !result.saved}>
                <SettingsForm name="suspend" pageResult={result} submitLabel={m.console_suspend()}>
                  <FormText
                    field="reason"
                    label={m.console_suspend_reason()}
                    help={m.console_suspend_reason_help()}
                    maxLength={500}
                    autoComplete="off"
                  />
                </SettingsForm>
              </FoldRow>
            </div>
          </ConsolePart>
        )}
        <EndPart tenant={tenant} result={result} />
        {acts.length > 0 && (
          <ConsolePart title={m.console_history()}>
            <ActTable acts={acts} withTenant={false} />
          </ConsolePart>
        )}
      </ConsolePage>
    </>
  );
}
