import type { Language, LetterPlaceholder, RequestLetterKind, SubjectRight } from '@redlich/contract';
import { calendarDay, type QueryScope } from '../../kernel/index.ts';
import { answerDueOn } from '../../law/index.ts';
import { authorityLine, placeOf, readParty } from '../party.ts';
import { valuesOf } from './supplied.ts';

interface Of {
  kind: RequestLetterKind;
  language: Language;
}

/** A made-up person asks today; who answers is the tenant itself. */
export async function exampleValues(
  scope: QueryScope,
  { kind, language }: Of,
): Promise<Record<LetterPlaceholder, string>> {
  const party = await readParty(scope);
  const { controller, dpo, authority } = party;
  const { name } = await scope.tx
    .selectFrom('tenants')
    .select('name')
    .where('tenantId', '=', scope.tenantId)
    .executeTakeFirstOrThrow();
  const receivedOn = calendarDay(scope.now);
  const place = placeOf(party) ?? undefined;
  const right: SubjectRight =
    kind === 'refusal' || kind === 'partly' ? 'erasure' : kind === 'recipients' ? 'rectification' : 'access';
  return valuesOf(language, {
    kind,
    number: 17,
    right,
    name: language === 'de' ? 'Ina Beispiel' : 'Ina Example',
    email: 'ina@beispiel.example',
    receivedOn,
    dueOn: answerDueOn(receivedOn, 1, place),
    lateOn: answerDueOn(receivedOn, 3, place),
    sender: controller?.name ?? name,
    contact: dpo?.email ?? controller?.email ?? '',
    authority: authorityLine(authority),
    rung: 'knownAddress',
    refusal: 'legalDuty',
    recipients: [],
    carriedOut: null,
  });
}
