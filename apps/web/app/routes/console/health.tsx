import type { Health } from '@redlich/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { count, fileSize, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { DomainTable } from './domain-table.tsx';
import { ConsolePage, ConsolePart, Facts } from './page.tsx';
import { requireOperator } from './require-operator.server.ts';

const checkWords: Record<Health['checks'][number]['name'], () => string> = {
  api: m.console_check_api,
  web: m.console_check_web,
  worker: m.console_check_worker,
  database: m.console_check_database,
  files: m.console_check_files,
};
const runWords: Readonly<Record<string, () => string>> = {
  'retention.fan-out': m.console_run_retention_fan_out,
  'tenant.erase-due': m.console_run_tenant_erase_due,
  'notice.check-all': m.law_run,
};

export async function loader({ context }: LoaderFunctionArgs) {
  requireOperator(context);
  const [health, failing] = await Promise.all([context.api.getHealth(), context.api.listFailingDomains()]);
  return { ...need(health, 200), failing: need(failing, 200).items };
}

export default function HealthPage() {
  const { checks, runs, versions, disk, databaseBytes, failing } = useLoaderData<typeof loader>();
  return (
    <ConsolePage title={m.console_health()} lead={m.console_health_lead()}>
      <ConsolePart title={m.console_services()}>
        <ul className="max-w-160 border-t border-line">
          {checks.map(({ name, ok, ms }) => (
            <li key={name} className="flex min-h-11 items-center gap-3 border-b border-line text-14">
              {ok ? (
                <CircleCheck size={16} aria-hidden className="shrink-0 text-good-text" />
              ) : (
                <CircleAlert size={16} aria-hidden className="shrink-0 text-bad-text" />
              )}
              <span className="min-w-0 flex-1 text-strong">{checkWords[name]()}</span>
              <span className={ok ? 'text-muted' : 'font-medium text-bad-text'}>
                {ok ? m.console_ok() : m.console_not_ok()}
              </span>
              <span className="w-16 text-right text-13 text-muted tabular-nums">
                {m.console_ms({ count: count(ms) })}
              </span>
            </li>
          ))}
        </ul>
      </ConsolePart>
      <ConsolePart title={m.console_runs()}>
        {runs.length === 0 ? (
          <p className="text-14 text-muted">{m.console_runs_none()}</p>
        ) : (
          <ul className="max-w-160 border-t border-line">
            {runs.map(({ name, at }) => (
              <li key={name} className="flex min-h-11 flex-wrap items-center gap-x-3 border-b border-line py-2 text-14">
                <span className="min-w-0 flex-1 basis-60 text-strong">{runWords[name]?.() ?? name}</span>
                <span className="text-muted tabular-nums">{moment(at)}</span>
              </li>
            ))}
          </ul>
        )}
      </ConsolePart>
      <ConsolePart title={m.console_failing_domains()} lead={m.console_failing_domains_lead()}>
        {failing.length === 0 ? (
          <p className="text-14 text-muted">{m.console_failing_domains_none()}</p>
        ) : (
          <DomainTable caption={m.console_failing_domains()} domains={failing} withTenant />
        )}
      </ConsolePart>
      <ConsolePart title={m.console_disk()}>
        <p className="text-14 text-normal">
          {disk
            ? m.console_disk_free({ free: fileSize(disk.freeBytes), total: fileSize(disk.totalBytes) })
            : m.console_disk_unknown()}
        </p>
        <p className="mt-1 text-14 text-normal">{m.console_database_size({ size: fileSize(databaseBytes) })}</p>
      </ConsolePart>
      <ConsolePart title={m.console_versions()}>
        <Facts facts={versions.map(({ name, version }) => ({ term: name, value: version }))} />
      </ConsolePart>
    </ConsolePage>
  );
}
