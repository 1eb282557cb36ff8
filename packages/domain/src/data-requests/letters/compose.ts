import type { IdentityRung, Language, LetterProposal, RefusalReason, RequestLetterKind } from '@redlich/contract';
import { readRecipientNames } from '../../disclosures/index.ts';
import type { QueryScope } from '../../kernel/index.ts';
import { answerDueOn } from '../../law/index.ts';
import { authorityLine, placeOf, readParty } from '../party.ts';
import { shownItem, type RequestRow } from '../request-rows.ts';
import { whatWasDone } from './carried-out.ts';
import { findOwnWords } from './own-words.ts';
import { fill } from './placeholders.ts';
import { suppliedWords, valuesOf } from './supplied.ts';

// As long as the longest letter that is kept.
const subjectMax = 250;
const bodyMax = 20_000;
/** A name that somebody typed is no gap that the writer left. */
const noGap = (text: string) => text.replaceAll(/[‹›]/g, '');

interface Wanted {
  kind: RequestLetterKind;
  rung?: IdentityRung | undefined;
  refusal?: RefusalReason | undefined;
}

/** A letter filled in from the request and the registers, in the language of the person. */
export async function composeLetter(scope: QueryScope, row: RequestRow, wanted: Wanted): Promise<LetterProposal> {
  const party = await readParty(scope);
  const { name: tenantName } = await scope.tx
    .selectFrom('tenants')
    .select('name')
    .where('tenantId', '=', scope.tenantId)
    .executeTakeFirstOrThrow();
  const { number, right, person, receivedOn, dueOn } = shownItem(row, scope.now);
  const { authority, controller, dpo } = party;
  const language = row.language as Language;
  const words = (await findOwnWords(scope, { kind: wanted.kind, language })) ?? suppliedWords(language, wanted.kind);
  const values = valuesOf(language, {
    kind: wanted.kind,
    number,
    right,
    name: noGap(person.name),
    email: noGap(person.email),
    receivedOn,
    dueOn,
    lateOn: answerDueOn(receivedOn, 3, placeOf(party) ?? undefined),
    sender: controller?.name ?? tenantName,
    contact: dpo?.email ?? controller?.email ?? '',
    authority: authorityLine(authority),
    rung: wanted.rung ?? null,
    refusal: wanted.refusal ?? null,
    recipients: await readRecipientNames(scope, row),
    carriedOut: wanted.kind === 'fulfilled' ? await whatWasDone(scope, row) : null,
  });
  return {
    subject: fill(language, words.subject, values).slice(0, subjectMax),
    body: fill(language, words.body, values).slice(0, bodyMax),
    missing: [
      ...(authority === null ? (['authority'] as const) : []),
      ...(controller === null ? (['controller'] as const) : []),
    ],
  };
}
