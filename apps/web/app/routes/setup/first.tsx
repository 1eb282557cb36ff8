import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { need } from '#app/api-answers.server.ts';
import { requirePermission, requireStaff } from '#app/signed-in.server.ts';

/** The setup goes on where it was left. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  requirePermission(context, 'setup.get');
  const { state, resumeAt } = need(await context.api.getSetup(), 200);
  throw redirect(state === 'live' ? '/setup/live' : `/setup/${resumeAt}`);
}
