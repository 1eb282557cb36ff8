import type { Authority } from '@redlich/contract';
import { query } from '../kernel/index.ts';
import { findAuthority, type AuthorityQuestion } from '../law/index.ts';

/** The authority competent for a place and a sector; null where the law pack knows none. */
export const proposeAuthority = query(
  'setup.find-authority',
  async (_, question: AuthorityQuestion): Promise<{ authority: Authority | null }> => ({
    authority: findAuthority(question) ?? null,
  }),
);
