import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { ErrorPage } from '#app/error-page.tsx';
import { checkOf, type FormResult, refusedResult, textOf } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { CustomerFields } from './customer-fields.tsx';
import { chosenOrganisation } from './organisation-choice.server.ts';
import { RecordPage } from './record-page.tsx';

export const meta = () => [{ title: m.customer_new() }];

export function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'customer.create');
  return null;
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const organisation = await chosenOrganisation(context, textOf(fields, 'organisation'));
  if ('problem' in organisation) return data<FormResult>(refusedResult(fields, organisation), { status: 422 });
  const answer = await context.api.createCustomer({
    body: {
      firstName: textOf(fields, 'firstName'),
      lastName: textOf(fields, 'lastName'),
      email: textOf(fields, 'email'),
      isInvited: checkOf(fields, 'isInvited') ?? false,
      // Left empty, the address decides.
      ...(organisation.id !== null && { organisationId: organisation.id }),
    },
  });
  if (answer.status === 201) throw redirect(`/desk/customers/${answer.body.id}`);
  return data<FormResult>(refusedResult(fields, answer), { status: 422 });
}

export default function NewCustomer() {
  const result = useAnswer<typeof action>();
  return (
    <RecordPage back={{ to: '/desk/customers', label: m.customers() }} title={m.customer_new()}>
      <p className="-mt-4 -mb-4 max-w-[68ch] text-14 text-muted">{m.customer_new_lead()}</p>
      <SettingsForm
        name="customer"
        pageResult={result}
        submitLabel={m.customer_create()}
        extra={
          <ButtonLink to="/desk/customers" look="quiet">
            {m.cancel()}
          </ButtonLink>
        }
      >
        <CustomerFields choosable={false} />
      </SettingsForm>
    </RecordPage>
  );
}

export const ErrorBoundary = ErrorPage;
