import { data, redirect, type LoaderFunctionArgs } from '@remix-run/node';

/** Asked by the sign-up form while a name is typed. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  if (context.site.kind !== 'platform') throw redirect('/');
  const { searchParams } = new URL(request.url);
  const slug = searchParams.get('slug')?.trim().slice(0, 60);
  const company = searchParams.get('company')?.trim().slice(0, 200);
  const answer = await context.api.checkSlug({ query: { ...(slug && { slug }), ...(company && { company }) } });
  return data(answer.status === 200 ? answer.body : null);
}
