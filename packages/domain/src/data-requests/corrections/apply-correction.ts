import type { ApplyCorrection, Correction, DataRequest } from '@redlich/contract';
import { command, fieldError, type CommandScope } from '../../kernel/index.ts';
import { updateOwnName, moveToOrganisation } from '../../people/index.ts';
import { addStatement } from '../../tickets/index.ts';
import { mustBeOpen } from '../data-request.ts';
import { recordEvent } from '../events.ts';
import { readRequest } from '../get-request.ts';
import { changeRequest, lockRequest } from '../request-rows.ts';
import { readCorrection } from '../correction-rows.ts';
import { statementOf } from './statement.ts';

/**
 * Carries out what the person said is right: in the field, beside what is wrong as a note of the ticket (GDPR Art. 16
 * sentence 2), or notes that it was seen to by hand. Once; the request is answered afterwards.
 * @throws DomainError notFound; conflict on `state` when it is answered, on `correction` when it is done; invalid on `as`
 * that does not fit, on `state` while nobody knows who asks, on `proposed` for an organisation that is not there
 */
export const applyCorrection = command(
  'data-request.apply-correction',
  async (scope, { id, as }: ApplyCorrection & { id: string }): Promise<DataRequest> => {
    const request = await lockRequest(scope, id);
    mustBeOpen(request);
    if (request.identityProof === null) throw fieldError('state', 'identityMissing');
    const correction = await readCorrection(scope, id);
    if (!correction || request.customerId === null) throw fieldError('correction', 'nothingToCorrect');
    if (correction.doneAt !== null) throw fieldError('correction', 'correctedAlready');
    if (as === 'field') await setField(scope, request.customerId, correction);
    if (as === 'statement') await state(scope, correction, request.number);
    await scope.tx
      .updateTable('dataRequestCorrections')
      .set({ doneAt: scope.now, doneAs: as })
      .where('tenantId', '=', scope.tenantId)
      .where('dataRequestId', '=', id)
      .execute();
    if (request.state !== 'inProgress') await changeRequest(scope, id, { state: 'inProgress' });
    await recordEvent(scope, id, { kind: 'carriedOut', detail: `correction.${as}` });
    scope.audit({ objectKind: 'dataRequest', objectId: id, fields: ['correction'] });
    return readRequest(scope, id);
  },
);

async function setField(scope: CommandScope, customerId: string, { datum, proposed }: Correction): Promise<void> {
  switch (datum) {
    case 'firstName':
    case 'lastName':
      await updateOwnName(scope, customerId, { [datum]: proposed });
      return;
    case 'organisation':
      if (!(await moveToOrganisation(scope, { customerId, name: proposed })))
        throw fieldError('proposed', 'organisationUnknown', proposed);
      return;
    default:
      throw fieldError('as', 'noSuchField');
  }
}

async function state(scope: CommandScope, correction: Correction, number: number): Promise<void> {
  const { ticket } = correction;
  if (correction.datum !== 'request') throw fieldError('as', 'noTicketForStatement');
  const added = ticket !== null && (await addStatement(scope, ticket.id, statementOf(correction, number)));
  if (!added) throw fieldError('as', 'ticketNotOpen');
}
