import { Check } from 'lucide-react';
import type { Queue, QueueRight, StaffRole } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';
import { privilegeAreas, privilegeWords } from './privilege-words.ts';
import { rightWords } from './queue-rights-field.tsx';
import { roleName } from './role-words.ts';

/** Roles across, what they allow down by area, their rights in queues below. Scrolls sideways with many roles. */
export function RoleMatrix({ roles, queues }: { roles: readonly StaffRole[]; queues: readonly Queue[] }) {
  const area = (name: string) => (
    <tr key={`area ${name}`}>
      <th
        scope="colgroup"
        colSpan={roles.length + 1}
        className="sticky left-0 h-9 pt-3 text-left text-12 font-medium text-muted"
      >
        {name}
      </th>
    </tr>
  );
  return (
    <div className="relative overflow-x-auto" tabIndex={0} role="region" aria-label={m.roles_matrix()}>
      <table className="border-collapse text-14">
        <caption className="sr-only">{m.roles_matrix()}</caption>
        <thead>
          <tr className="border-b border-line text-13 text-strong">
            <th scope="col" className="sticky left-0 bg-surface-1">
              <span className="sr-only">{m.privilege()}</span>
            </th>
            {roles.map((role) => (
              <th key={role.id} scope="col" className="h-10 max-w-40 truncate px-3 font-medium" title={roleName(role)}>
                {roleName(role)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {privilegeAreas.map((one) => [
            area(one.name()),
            ...one.privileges.map((privilege) => (
              <tr key={privilege} className="border-b border-line">
                <th
                  scope="row"
                  className="sticky left-0 h-9 max-w-80 min-w-44 bg-surface-1 pr-4 py-2 text-left font-normal text-normal"
                >
                  {privilegeWords[privilege]()}
                </th>
                {roles.map((role) => (
                  <td key={role.id} className="px-3 text-center">
                    <Mark allowed={role.privileges.includes(privilege)} />
                  </td>
                ))}
              </tr>
            )),
          ])}
          {area(m.rights_in_queues())}
          <RightsRow name={m.rights_every_queue()} roles={roles} rightsOf={(role) => role.everyQueue} />
          {queues.map((queue) => (
            <RightsRow
              key={queue.id}
              name={queue.name}
              roles={roles}
              rightsOf={(role) => role.queues.find((held) => held.queueId === queue.id)?.rights ?? []}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Mark({ allowed }: { allowed: boolean }) {
  return allowed ? (
    <>
      <Check size={16} aria-hidden className="mx-auto text-good-text" />
      <span className="sr-only">{m.allowed()}</span>
    </>
  ) : (
    <span className="text-muted">
      <span aria-hidden>·</span>
      <span className="sr-only">{m.not_allowed()}</span>
    </span>
  );
}

interface RowProps {
  name: string;
  roles: readonly StaffRole[];
  rightsOf: (role: StaffRole) => readonly QueueRight[];
}

function RightsRow({ name, roles, rightsOf }: RowProps) {
  return (
    <tr className="border-b border-line">
      <th
        scope="row"
        className="sticky left-0 h-9 max-w-80 min-w-44 truncate bg-surface-1 pr-4 py-2 text-left font-normal text-normal"
      >
        {name}
      </th>
      {roles.map((role) => {
        const rights = rightsOf(role);
        return (
          <td key={role.id} className="px-3 text-center text-13 text-normal">
            {rights.length === 0 ? <Mark allowed={false} /> : rights.map((right) => rightWords[right]()).join(', ')}
          </td>
        );
      })}
    </tr>
  );
}
