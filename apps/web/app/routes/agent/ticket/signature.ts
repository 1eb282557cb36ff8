import type { LoaderFunctionArgs } from '@remix-run/node';
import { need } from '#app/api-answers.server.ts';

/** What will stand below a reply; asked for when somebody wants to see it. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return need(await context.api.getTicketSignature({ params: { id: params.id ?? '' } }), 200);
}
