import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { isPageLoad } from '#app/forms/is-page-load.server.ts';
import { refusedResult, textOf, type FormResult } from '#app/forms/saved.server.ts';
import { requirePermission } from '#app/signed-in.server.ts';

/** What staff notes about a customer's consents; the page of the customer shows it. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  requirePermission(context, 'consent.note');
  const id = params.id ?? '';
  const fields = await request.formData();
  const noted = { purposeId: textOf(fields, 'purposeId'), note: textOf(fields, 'note') };
  const channel = textOf(fields, 'channel') as 'phone' | 'mail' | 'paper';
  const asked = { params: { id }, body: { ...noted, channel } };
  const answer =
    fields.get('act') === 'withdraw' ? await context.api.noteWithdrawal(asked) : await context.api.noteConsent(asked);
  if (answer.status !== 200) return data<FormResult>(refusedResult(fields, answer), { status: 422 });
  if (isPageLoad(request)) throw redirect(`/desk/customers/${id}#consents`);
  return data<FormResult>({ form: textOf(fields, 'form'), saved: true });
}

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/desk/customers/${params.id ?? ''}#consents`);
