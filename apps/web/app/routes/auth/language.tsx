import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { need } from '#app/api-answers.server.ts';
import { safePath } from '#app/signed-in.server.ts';

export const loader = () => redirect('/');

/** The language a person signed in has chosen, for all pages to come. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = form.get('language') === 'en' ? 'en' : 'de';
  need(await context.api.setPreferences({ body: { language } }), 200);
  return redirect(safePath(form.get('next')) ?? '/');
}
