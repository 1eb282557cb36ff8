import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { need } from '#app/api-answers.server.ts';
import { refuseUnserved } from '#app/site.server.ts';

/** An operator comes from the console: the token in the address works once, for a minute. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  refuseUnserved(context);
  const token = new URL(request.url).searchParams.get('token') ?? '';
  need(await context.api.openSupportSession({ body: { token } }), 200);
  return redirect('/desk');
}
