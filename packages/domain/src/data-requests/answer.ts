import type { AnswerDataRequest, DataRequest, RequestLetterKind, RequestOutcome } from '@redlich/contract';
import { noteChange } from '../disclosures/index.ts';
import { command } from '../kernel/index.ts';
import { checkAnswer } from './data-request.ts';
import { recordEvent } from './events.ts';
import { readRequest } from './get-request.ts';
import { writeLetter } from './letters/write-letter.ts';
import { changeRequest, lockRequest } from './request-rows.ts';

const letterOf: Record<Exclude<RequestOutcome, 'dropped'>, RequestLetterKind> = {
  fulfilled: 'fulfilled',
  partly: 'partly',
  refused: 'refusal',
  noData: 'noData',
};

/**
 * Answers a request: what came of it, and the letter that says so. The clock stops. What was asked for is carried out
 * elsewhere, before or with this; that something was rectified, recipients hear of in any case (Art. 19).
 * @throws DomainError notFound; conflict on `state` when it is answered; invalid on `outcome` without a proof of who it is,
 * on `refusal`, on `letter.body`, on `letter.way` by mail without an address
 */
export const answerDataRequest = command(
  'data-request.answer',
  async (scope, { id, ...answer }: AnswerDataRequest & { id: string }): Promise<DataRequest> => {
    const request = await lockRequest(scope, id);
    checkAnswer(request, answer);
    const { outcome, refusal, letter } = answer;
    await changeRequest(scope, id, {
      state: 'answered',
      outcome,
      refusal,
      answeredAt: scope.now,
      identityAsked: null,
    });
    await recordEvent(scope, id, { kind: 'answered', detail: outcome });
    const isRectified = request.subjectRight === 'rectification' && (outcome === 'fulfilled' || outcome === 'partly');
    if (isRectified && request.customerId !== null)
      await noteChange(scope, { customerId: request.customerId, occasion: 'rectification', dataRequestId: id });
    if (letter && outcome !== 'dropped') await writeLetter(scope, request, { kind: letterOf[outcome], ...letter });
    return readRequest(scope, id);
  },
);
