import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';
import { formProblem } from '#app/api-answers.server.ts';
import { isPageLoad } from '#app/forms/is-page-load.server.ts';
import { requirePermission } from '#app/signed-in.server.ts';

/** What staff does about a customer's account; the page of the customer shows it. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  requirePermission(context, 'account.invite');
  const id = params.id ?? '';
  const intent = (await request.formData()).get('intent');
  const asked = { params: { id }, body: undefined };
  if (intent === 'initial') {
    const answer = await context.api.createInitialPassword(asked);
    // Without scripts too it has to be shown: nobody can ask for it again.
    if (answer.status === 201) return data({ made: answer.body, problem: undefined });
    return data({ made: undefined, problem: formProblem(answer) }, { status: 422 });
  }
  const answer = intent === 'end' ? await context.api.endAccount(asked) : await context.api.inviteCustomer(asked);
  if (answer.status !== 200 && answer.status !== 204)
    return data({ made: undefined, problem: formProblem(answer) }, { status: 422 });
  if (isPageLoad(request)) throw redirect(`/desk/customers/${id}`);
  return data({ made: undefined, problem: undefined });
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/desk/customers/${params.id ?? ''}`);
