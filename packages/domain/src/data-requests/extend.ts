import type { DataRequest, ExtendDataRequest } from '@redlich/contract';
import { calendarDay, command, fieldError } from '../kernel/index.ts';
import { answerDueOn } from '../law/index.ts';
import { mustBeOpen } from './data-request.ts';
import { recordEvent } from './events.ts';
import { readRequest } from './get-request.ts';
import { reasonGap } from './letters/letter-facts.ts';
import { writeLetter } from './letters/write-letter.ts';
import { placeOf, readParty } from './party.ts';
import { changeRequest, lockRequest } from './request-rows.ts';

/**
 * Takes two months more and tells the person, with the reason; possible once, and only while the first month runs
 * (GDPR Art. 12(3)).
 * @throws DomainError notFound; conflict on `state` when it is answered, extended already or past its first month
 */
export const extendDataRequest = command(
  'data-request.extend',
  async (scope, { id, reason, letter }: ExtendDataRequest & { id: string }): Promise<DataRequest> => {
    const request = await lockRequest(scope, id);
    mustBeOpen(request);
    if (request.extendedAt !== null) throw fieldError('state', 'extendedAlready');
    if (calendarDay(scope.now) > request.dueOn) throw fieldError('state', 'extensionTooLate');
    const place = placeOf(await readParty(scope)) ?? undefined;
    const dueOn = answerDueOn(request.receivedOn, 3, place);
    await changeRequest(scope, id, {
      dueOn,
      extendedAt: scope.now,
      extensionReason: reason,
      toldSoonAt: null,
      toldOverdueAt: null,
    });
    await recordEvent(scope, id, { kind: 'extended', detail: dueOn });
    const body = letter.body.replaceAll(reasonGap.de, reason).replaceAll(reasonGap.en, reason);
    await writeLetter(scope, request, { kind: 'extension', ...letter, body });
    return readRequest(scope, id);
  },
);
