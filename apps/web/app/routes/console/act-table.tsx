import type { OperatorAct } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Table } from '#app/ui/display/table.tsx';

/** Acts of operators, the newest first. */
export function ActTable({ acts, withTenant }: { acts: readonly OperatorAct[]; withTenant: boolean }) {
  const tenant = {
    head: m.console_tenant(),
    cell: (act: OperatorAct) =>
      act.tenantId === null ? (
        '–'
      ) : act.tenantName === null ? (
        <span className="text-muted">{m.console_tenant_gone()}</span>
      ) : (
        <Link to={`/console/tenants/${act.tenantId}`} className="text-strong hover:underline">
          {act.tenantName}
        </Link>
      ),
  };
  return (
    <Table
      caption={m.console_acts()}
      rows={acts}
      rowKey={(act) => act.id}
      columns={[
        {
          head: m.console_act_at(),
          cell: (act) => <span className="whitespace-nowrap tabular-nums">{moment(act.at)}</span>,
        },
        { head: m.console_act_operator(), cell: (act) => act.operatorName ?? m.console_operator_gone() },
        { head: m.console_act(), cell: (act) => <code className="font-mono text-12">{act.action}</code> },
        ...(withTenant ? [tenant] : []),
        {
          head: m.console_act_reason(),
          cell: (act) => <span className="text-muted">{act.reason}</span>,
          wideOnly: true,
        },
      ]}
    />
  );
}
