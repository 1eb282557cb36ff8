import type {
  DataRequest,
  IdentityRung,
  LetterProposal,
  RefusalReason,
  RequestLetterKind,
  RequestOutcome,
} from '@redlich/contract';
import type { AppLoadContext } from '@remix-run/node';
import { need } from '#app/api-answers.server.ts';
import { outcomeWords, refusalWords } from './request-words.ts';

export type OpenStep =
  | { step: 'identity'; rung: IdentityRung; proposal: LetterProposal }
  | { step: 'proof' }
  | { step: 'extension'; proposal: LetterProposal }
  | { step: 'answer'; outcome: RequestOutcome; refusal: RefusalReason | null; proposal: LetterProposal | null }
  | { step: 'receipt' | 'recipients'; proposal: LetterProposal }
  | { step: 'right' }
  | { step: 'note' };

const letterOf = {
  fulfilled: 'fulfilled',
  partly: 'partly',
  refused: 'refusal',
  noData: 'noData',
} as const satisfies Partial<Record<RequestOutcome, RequestLetterKind>>;

const oneOf = <T extends string>(words: Record<T, unknown>, asked: string | null, otherwise: T): T =>
  asked !== null && asked in words ? (asked as T) : otherwise;

/** The step that the address names, if the request can take it, with the proposed text of its letter. */
export async function readOpenStep(
  { api }: Pick<AppLoadContext, 'api'>,
  request: DataRequest,
  search: URLSearchParams,
): Promise<OpenStep | null> {
  const isOpen = request.state !== 'answered' && request.state !== 'closed';
  const propose = async (kind: RequestLetterKind, more: { rung?: IdentityRung; refusal?: RefusalReason } = {}) =>
    need(await api.proposeRequestLetter({ params: { id: request.id }, query: { kind, ...more } }), 200);
  switch (search.get('step')) {
    case 'identity': {
      const { ways } = request.identity;
      const rung = ways.find((way) => way === search.get('rung')) ?? ways[0];
      if (!isOpen || rung === undefined) return null;
      return { step: 'identity', rung, proposal: await propose('identity', { rung }) };
    }
    case 'proof':
      return isOpen ? { step: 'proof' } : null;
    case 'extension':
      return request.extension.possible ? { step: 'extension', proposal: await propose('extension') } : null;
    case 'answer': {
      if (!isOpen) return null;
      const known = request.identity.proof !== null;
      const outcome = oneOf<RequestOutcome>(outcomeWords, search.get('outcome'), known ? 'fulfilled' : 'refused');
      const refuses = outcome === 'refused' || outcome === 'partly';
      const refusal = refuses
        ? oneOf(refusalWords, search.get('refusal'), known ? 'notEntitled' : 'unidentified')
        : null;
      const proposal =
        outcome === 'dropped' ? null : await propose(letterOf[outcome], refusal === null ? {} : { refusal });
      return { step: 'answer', outcome, refusal, proposal };
    }
    case 'receipt':
    case 'recipients': {
      const step = search.get('step') as 'receipt' | 'recipients';
      return request.state === 'closed' ? null : { step, proposal: await propose(step) };
    }
    case 'right':
      return isOpen ? { step: 'right' } : null;
    case 'note':
      return request.state === 'closed' ? null : { step: 'note' };
    default:
      return null;
  }
}
