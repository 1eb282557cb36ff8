import type { Breach, NotifyAuthority } from '@redlich/contract';
import { command, fieldError } from '../kernel/index.ts';
import { addEvent, setBreach } from './add-event.ts';
import { dueAt } from './breach.ts';
import { lockOpenBreach } from './breach-rows.ts';
import { readBreach } from './get-breach.ts';

/**
 * Notes when the authority was notified. @throws DomainError notFound; conflict when it is closed or on `notifiedAt` (assessed
 * as without risk); invalid on `notifiedAt` (not yet, before it was noticed) or `lateReasons` (after the 72 hours without any)
 */
export const noteBreachNotification = command(
  'breach.notify',
  async (scope, { id, notifiedAt, lateReasons }: NotifyAuthority & { id: string }): Promise<Breach> => {
    const { noticedAt, risk } = await lockOpenBreach(scope, id);
    const at = new Date(notifiedAt);
    if (risk === 'none') throw fieldError('notifiedAt', 'notNotifiable');
    if (at > scope.now) throw fieldError('notifiedAt', 'inTheFuture');
    if (at < noticedAt) throw fieldError('notifiedAt', 'beforeNoticed');
    const isLate = at > dueAt(noticedAt);
    if (isLate && lateReasons === '') throw fieldError('lateReasons', 'lateReasonsMissing');
    await setBreach(scope, id, { notifiedAt: at, lateReasons: isLate ? lateReasons : '' });
    await addEvent(scope, id, 'notified', ['notifiedAt', 'lateReasons']);
    return readBreach(scope, id);
  },
);
