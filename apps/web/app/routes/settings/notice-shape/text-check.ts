import type { ActionFunctionArgs } from '@remix-run/node';
import { need } from '#app/api-answers.server.ts';
import { requirePermission } from '#app/signed-in.server.ts';

/** What the lints say to a text while it is typed. */
export async function action({ context, request }: ActionFunctionArgs) {
  requirePermission(context, 'notice.get-shape');
  const fields = await request.formData();
  const typed = (name: string) => String(fields.get(name) ?? '');
  const sentence = typed('sentence');
  const body = { text: { de: typed('de'), en: typed('en') }, ...(sentence !== '' && { sentence }) };
  return need(await context.api.checkOwnText({ body }), 200);
}
