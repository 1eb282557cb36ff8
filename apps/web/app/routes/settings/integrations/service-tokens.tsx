import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { actOnTokens } from './token-act.server.ts';
import { TokensPage } from './tokens-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'service-token.list');
  return { list: need(await context.api.listServiceTokens(), 200), now: Date.now() };
}

export const action = ({ context: { api }, request }: ActionFunctionArgs) =>
  actOnTokens(request, {
    list: () => api.listServiceTokens(),
    create: (body) => api.createServiceToken({ body }),
    revoke: (id) => api.revokeAnyToken({ params: { id }, body: undefined }),
  });

export default function ServiceTokens() {
  const { list, now } = useLoaderData<typeof loader>();
  return <TokensPage title={m.service_tokens()} lead={m.service_tokens_lead()} list={list} showsOwner now={now} />;
}
