import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { need } from '#app/api-answers.server.ts';
import { safePath } from '#app/signed-in.server.ts';
import { requireConsole } from './require-operator.server.ts';

export const loader = () => redirect('/');

/** The language the operator has chosen, for all pages to come. */
export async function action({ context, request }: ActionFunctionArgs) {
  requireConsole(context);
  if (context.operator === null) throw redirect('/console/login');
  const form = await request.formData();
  const language = form.get('language') === 'en' ? 'en' : 'de';
  need(await context.api.setOperatorPreferences({ body: { language } }), 204);
  return redirect(safePath(form.get('next')) ?? '/');
}
