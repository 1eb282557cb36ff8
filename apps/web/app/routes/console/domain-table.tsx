import type { OperatedDomain } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { domainStateWords, domainTones } from '#app/routes/settings/domains/domain-words.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { Table } from '#app/ui/display/table.tsx';

/** Tenants' own domains; those of one tenant, or with `withTenant` of all. */
export function DomainTable({
  caption,
  domains,
  withTenant,
}: {
  caption: string;
  domains: readonly OperatedDomain[];
  withTenant: boolean;
}) {
  const tenant = {
    head: m.console_tenant(),
    cell: (domain: OperatedDomain) => (
      <Link to={`/console/tenants/${domain.tenantId}`} className="font-medium text-strong hover:underline">
        {domain.tenantName}
      </Link>
    ),
  };
  return (
    <Table
      caption={caption}
      rows={domains}
      rowKey={(domain) => domain.id}
      columns={[
        {
          head: m.console_domain(),
          cell: (domain) => <span className="break-all text-strong">{domain.name}</span>,
        },
        ...(withTenant ? [tenant] : []),
        {
          head: m.console_domain_state(),
          cell: (domain) => (
            <span className="flex flex-wrap gap-1.5">
              <Badge tone={domainTones[domain.state]}>{domainStateWords[domain.state]()}</Badge>
              {domain.isPrimary && <Badge tone="accent">{m.domain_in_links()}</Badge>}
            </span>
          ),
        },
        {
          head: m.console_failing_since(),
          cell: ({ failingSince, stoppedAt, verifiedAt }) => {
            const since = failingSince ?? stoppedAt ?? verifiedAt;
            return <span className="whitespace-nowrap tabular-nums">{since === null ? '–' : moment(since)}</span>;
          },
        },
        {
          head: m.console_domain_checked(),
          cell: ({ checkedAt }) => (
            <span className="whitespace-nowrap tabular-nums">{checkedAt === null ? '–' : moment(checkedAt)}</span>
          ),
          wideOnly: true,
        },
      ]}
    />
  );
}
