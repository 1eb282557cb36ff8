import type { IdentityRung, Language, LetterProposal, RefusalReason, RequestLetterKind } from '@redlich/contract';
import { readRecipientNames } from '../../disclosures/index.ts';
import type { QueryScope } from '../../kernel/index.ts';
import { answerDueOn } from '../../law/index.ts';
import { placeOf, readParty } from '../party.ts';
import { shownItem, type RequestRow } from '../request-rows.ts';
import { letterDe } from './texts-de.ts';
import { letterEn } from './texts-en.ts';

const composers = { de: letterDe, en: letterEn };

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
  const text = composers[row.language as Language]({
    kind: wanted.kind,
    number,
    right,
    name: person.name,
    email: person.email,
    receivedOn,
    dueOn,
    lateOn: answerDueOn(receivedOn, 3, placeOf(party) ?? undefined),
    sender: controller?.name ?? tenantName,
    contact: dpo?.email ?? controller?.email ?? '',
    authority: authority
      ? [
          authority.name,
          authority.address.street,
          `${authority.address.postalCode} ${authority.address.city}`,
          authority.email,
          authority.website,
        ].join(', ')
      : '',
    rung: wanted.rung ?? null,
    refusal: wanted.refusal ?? null,
    recipients: await readRecipientNames(scope, row),
  });
  return {
    subject: text.subject,
    body: text.body.join('\n\n'),
    missing: [
      ...(authority === null ? (['authority'] as const) : []),
      ...(controller === null ? (['controller'] as const) : []),
    ],
  };
}
