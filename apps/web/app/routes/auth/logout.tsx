import { redirect, type ActionFunctionArgs } from '@remix-run/node';

export const loader = () => redirect('/');

export async function action({ context }: ActionFunctionArgs) {
  await context.api.logOut({ body: undefined });
  return redirect('/login');
}
