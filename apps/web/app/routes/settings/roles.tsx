import type { Privilege, Queue, StaffRole } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf, type FormResult } from '#app/forms/saved.server.ts';
import { FormSelect, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { Checkbox } from '#app/ui/form/checkbox.tsx';
import { FoldRow } from './fold-row.tsx';
import { privilegeAreas, privilegeWords } from './privilege-words.ts';
import { QueueRightsField, rightWords } from './queue-rights-field.tsx';
import { rightsOf } from './queue-rights.server.ts';
import { RoleMatrix } from './role-matrix.tsx';
import { roleName } from './role-words.ts';
import { SettingsPage, SettingsPart } from './settings-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'role.update');
  const [roles, queues] = await Promise.all([context.api.listRoles(), context.api.listQueues()]);
  return { roles: need(roles, 200).items, queues: need(queues, 200).items };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const id = textOf(fields, 'id');
  if (textOf(fields, 'act') === 'delete') {
    const replacementId = textOf(fields, 'replacementId');
    const query = replacementId ? { replacementId } : {};
    return formResult(request, fields, await context.api.deleteRole({ params: { id }, query, body: {} }));
  }
  const body = {
    name: textOf(fields, 'name'),
    privileges: fields.getAll('privileges').map(String) as Privilege[],
    ...rightsOf(fields),
  };
  const answer =
    id === '' ? await context.api.createRole({ body }) : await context.api.updateRole({ params: { id }, body });
  return formResult(request, fields, answer);
}

export default function Roles() {
  const { roles, queues } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const own = roles.filter((role) => role.builtIn === null);
  return (
    <SettingsPage title={m.roles()} lead={m.roles_lead()}>
      <SettingsPart title={m.roles_matrix()} lead={m.roles_matrix_lead()}>
        <RoleMatrix roles={roles} queues={queues} />
      </SettingsPart>
      <SettingsPart title={m.roles_own()} lead={own.length === 0 ? m.roles_own_none() : m.roles_own_lead()}>
        <div className={own.length === 0 ? '' : 'border-t border-line'}>
          {own.map((role) => (
            <FoldRow
              key={`${role.id}${JSON.stringify(role)}`}
              head={role.name}
              detail={<Badge>{m.role_agents({ count: role.agentCount })}</Badge>}
            >
              <div className="flex flex-col gap-8">
                <SettingsForm
                  name={`role-${role.id}`}
                  hidden={{ id: role.id }}
                  pageResult={result}
                  submitLabel={m.save()}
                >
                  <RoleFields role={role} queues={queues} />
                </SettingsForm>
                <DeleteRole role={role} roles={roles} result={result} />
              </div>
            </FoldRow>
          ))}
        </div>
      </SettingsPart>
      <SettingsPart title={m.role_add()} lead={m.role_add_lead()}>
        <SettingsForm name="new-role" pageResult={result} submitLabel={m.role_add()} clears>
          <RoleFields queues={queues} />
        </SettingsForm>
      </SettingsPart>
    </SettingsPage>
  );
}

function RoleFields({ role, queues }: { role?: StaffRole; queues: readonly Queue[] }) {
  return (
    <>
      <FormText field="name" label={m.name()} value={role?.name} maxLength={100} autoComplete="off" />
      {privilegeAreas.map((area) => (
        <fieldset key={area.privileges.join()} className="min-w-0">
          <legend className="text-13 font-medium text-strong">{area.name()}</legend>
          {area.privileges.map((privilege) => (
            <Checkbox
              key={privilege}
              name="privileges"
              value={privilege}
              defaultChecked={role?.privileges.includes(privilege) ?? false}
              label={privilegeWords[privilege]()}
            />
          ))}
        </fieldset>
      ))}
      <QueueRightsField queues={queues} checked={role?.queues ?? []} everyQueue={role?.everyQueue ?? []} />
      <p className="max-w-[68ch] text-13 text-muted">
        {m.rights_explained({ change: rightWords.change(), full: rightWords.full() })}
      </p>
    </>
  );
}

function DeleteRole({
  role,
  roles,
  result,
}: {
  role: StaffRole;
  roles: readonly StaffRole[];
  result: FormResult | undefined;
}) {
  const others = roles.filter((other) => other.id !== role.id);
  return (
    <SettingsForm
      name={`delete-${role.id}`}
      hidden={{ id: role.id, act: 'delete' }}
      pageResult={result}
      submitLabel={m.role_delete()}
    >
      {role.agentCount > 0 && (
        <FormSelect
          field="replacementId"
          label={m.role_replacement()}
          help={m.role_replacement_help()}
          options={others.map((other) => ({ value: other.id, label: roleName(other) }))}
        />
      )}
    </SettingsForm>
  );
}
