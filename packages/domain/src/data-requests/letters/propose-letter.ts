import type { IdentityRung, LetterProposal, RefusalReason, RequestLetterKind } from '@redlich/contract';
import { query } from '../../kernel/index.ts';
import { readRequestRow } from '../request-rows.ts';
import { composeLetter } from './compose.ts';

interface Wanted {
  id: string;
  kind: RequestLetterKind;
  rung?: IdentityRung | undefined;
  refusal?: RefusalReason | undefined;
}

/** The text of a letter to begin with; gaps in it stand in ‹›, and have to be filled before it leaves. @throws DomainError notFound */
export const proposeRequestLetter = query(
  'data-request.get',
  async (scope, { id, ...wanted }: Wanted): Promise<LetterProposal> =>
    composeLetter(scope, await readRequestRow(scope, id), wanted),
);
