import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireConsole } from './require-operator.server.ts';

export const loader = () => redirect('/');

export async function action({ context }: ActionFunctionArgs) {
  requireConsole(context);
  await context.api.logOutOperator({ body: undefined });
  return redirect('/console/login');
}
