import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { actOnTokens } from './token-act.server.ts';
import { TokensPage } from './tokens-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'api-token.list');
  return { list: need(await context.api.listApiTokens(), 200), now: Date.now() };
}

export const action = ({ context: { api }, request }: ActionFunctionArgs) =>
  actOnTokens(request, {
    list: () => api.listApiTokens(),
    create: (body) => api.createApiToken({ body }),
    revoke: (id) => api.revokeApiToken({ params: { id }, body: undefined }),
  });

export default function ApiTokens() {
  const { list, now } = useLoaderData<typeof loader>();
  return <TokensPage title={m.api_tokens()} lead={m.api_tokens_lead()} list={list} showsOwner={false} now={now} />;
}
