import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { ErrorPage } from '#app/error-page.tsx';
import { type FormResult, refusedResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { OrganisationFields } from './organisation-fields.tsx';
import { organisationOf } from './organisation-of.server.ts';
import { RecordPage } from './record-page.tsx';

export const meta = () => [{ title: m.organisation_new() }];

export function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'organisation.create');
  return null;
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const answer = await context.api.createOrganisation({ body: organisationOf(fields) });
  if (answer.status === 201) throw redirect(`/desk/organisations/${answer.body.id}`);
  return data<FormResult>(refusedResult(fields, answer), { status: 422 });
}

export default function NewOrganisation() {
  const result = useAnswer<typeof action>();
  return (
    <RecordPage back={{ to: '/desk/organisations', label: m.organisations() }} title={m.organisation_new()}>
      <SettingsForm
        name="organisation"
        pageResult={result}
        submitLabel={m.organisation_create()}
        extra={
          <ButtonLink to="/desk/organisations" look="quiet">
            {m.cancel()}
          </ButtonLink>
        }
      >
        <OrganisationFields />
      </SettingsForm>
    </RecordPage>
  );
}

export const ErrorBoundary = ErrorPage;
