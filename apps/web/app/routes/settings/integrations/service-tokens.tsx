import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { scopeChoices, scopesOf } from './scopes.ts';
import { secretResult } from './secret-result.server.ts';
import { TokensPage } from './tokens-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'service-token.list');
  return { list: need(await context.api.listServiceTokens(), 200), now: Date.now() };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const { api } = context;
  if (fields.get('form') === 'revoke')
    return formResult(
      request,
      fields,
      await api.revokeAnyToken({ params: { id: textOf(fields, 'id') }, body: undefined }),
    );
  const { grantable } = need(await api.listServiceTokens(), 200);
  const scopes = scopesOf(scopeChoices(grantable), fields.getAll('scopes').map(String));
  const body = { name: textOf(fields, 'name'), scopes, expiresInDays: Number(fields.get('expiresInDays')) };
  const answer = await api.createServiceToken({ body });
  return secretResult(fields, answer, answer.status === 201 ? answer.body.token : undefined);
}

export default function ServiceTokens() {
  const { list, now } = useLoaderData<typeof loader>();
  return <TokensPage title={m.service_tokens()} lead={m.service_tokens_lead()} list={list} showsOwner now={now} />;
}
