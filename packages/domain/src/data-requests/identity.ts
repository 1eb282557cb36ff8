import type { AskIdentity, DataRequest, IdentityRung, ProveIdentity } from '@redlich/contract';
import { command, fieldError, type CommandScope } from '../kernel/index.ts';
import { issueToken } from '../tokens/index.ts';
import { mustBeOpen, waysOf } from './data-request.ts';
import { recordEvent } from './events.ts';
import { readRequest } from './get-request.ts';
import { writeLetter } from './letters/write-letter.ts';
import { readParty } from './party.ts';
import { changeRequest, lockRequest, type RequestRow } from './request-rows.ts';

async function checkWay(scope: CommandScope, request: RequestRow, rung: IdentityRung): Promise<void> {
  const { ladder } = await readParty(scope);
  if (!waysOf(request, ladder).includes(rung)) throw fieldError('rung', 'wayNotFitting');
}

/**
 * Asks the person who it is. A link goes to the address that was known before; other ways are a letter, or a talk of which
 * nothing is written.
 * @throws DomainError notFound; conflict on `state`; invalid on `rung` that does not fit here, on `letter.way` with a link
 */
export const askIdentity = command(
  'data-request.ask-identity',
  async (scope, { id, rung, letter }: AskIdentity & { id: string }): Promise<DataRequest> => {
    const request = await lockRequest(scope, id);
    mustBeOpen(request);
    await checkWay(scope, request, rung);
    const link = rung === 'knownAddress';
    if (link && letter?.way !== 'mail') throw fieldError('letter.way', 'required');
    await changeRequest(scope, id, {
      state: 'identity',
      identityAsked: rung,
      identityProof: null,
      identityProvenAt: null,
    });
    await recordEvent(scope, id, { kind: 'identityAsked', detail: rung });
    if (letter) {
      const person = { customerId: request.customerId! };
      const oneTimeTokenId = link ? await issueToken(scope, { purpose: 'data-request-identity', person }) : undefined;
      await writeLetter(scope, request, { kind: 'identity', ...letter, ...(oneTimeTokenId && { oneTimeTokenId }) });
    }
    return readRequest(scope, id);
  },
);

/**
 * Notes that the person showed who it is, by the kind of proof and the time; the proof itself is looked at and never kept.
 * @throws DomainError notFound; conflict on `state`; invalid on `rung` that does not fit here
 */
export const proveIdentity = command(
  'data-request.prove-identity',
  async (scope, { id, rung, note }: ProveIdentity & { id: string }): Promise<DataRequest> => {
    const request = await lockRequest(scope, id);
    mustBeOpen(request);
    await checkWay(scope, request, rung);
    await takeProof(scope, id, { rung, note });
    return readRequest(scope, id);
  },
);

/** A proof was given: the request is worked on from here. */
export async function takeProof(scope: CommandScope, id: string, proof: { rung: IdentityRung; note?: string }) {
  const { rung, note = '' } = proof;
  const values = { state: 'inProgress', identityAsked: null, identityProof: rung, identityProvenAt: scope.now };
  await changeRequest(scope, id, values);
  await recordEvent(scope, id, { kind: 'identityProven', detail: rung, note });
}

/** Begins the work on a request whose person is known. @throws DomainError notFound; conflict on `state` */
export const startDataRequest = command(
  'data-request.start',
  async (scope, { id }: { id: string }): Promise<DataRequest> => {
    const request = await lockRequest(scope, id);
    mustBeOpen(request);
    if (request.identityProof === null) throw fieldError('state', 'identityMissing');
    if (request.state !== 'inProgress') {
      await changeRequest(scope, id, { state: 'inProgress' });
      await recordEvent(scope, id, { kind: 'started' });
    } else scope.audit({ objectKind: 'dataRequest', objectId: id, fields: [] });
    return readRequest(scope, id);
  },
);
