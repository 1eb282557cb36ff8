import type { ApiTokenList } from '@redlich/contract';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { scopeChoices, scopesOf } from './scopes.ts';
import { secretResult } from './secret-result.server.ts';

type Answer = { status: number; body: unknown };

/** What the two pages of tokens differ in: whose tokens they list, make and revoke. */
interface Tokens {
  list(): Promise<Answer>;
  create(body: { name: string; scopes: string[]; expiresInDays: number }): Promise<Answer>;
  revoke(id: string): Promise<Answer>;
}

/** Revokes a token, or makes one and shows it this once. */
export async function actOnTokens(request: Request, tokens: Tokens) {
  const fields = await request.formData();
  if (fields.get('form') === 'revoke') return formResult(request, fields, await tokens.revoke(textOf(fields, 'id')));
  const { grantable } = need(await tokens.list(), 200) as ApiTokenList;
  const scopes = scopesOf(scopeChoices(grantable), fields.getAll('scopes').map(String));
  const expiresInDays = Number(fields.get('expiresInDays'));
  const answer = await tokens.create({ name: textOf(fields, 'name'), scopes, expiresInDays });
  const made = answer.status === 201 ? (answer.body as { token: string }).token : undefined;
  return secretResult(fields, answer, made);
}
