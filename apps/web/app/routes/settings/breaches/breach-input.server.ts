import type { BreachInput, BreachKind, DataCategory } from '@redlich/contract';
import type { AppLoadContext } from '@remix-run/node';
import { need } from '#app/api-answers.server.ts';
import { textOf } from '#app/forms/saved.server.ts';
import { fromLocal } from './berlin-time.ts';

/** What the form of a breach says. */
export function breachInputOf(fields: FormData): BreachInput {
  const number = (name: string) => (textOf(fields, name) === '' ? null : Number(textOf(fields, name)));
  return {
    title: textOf(fields, 'title'),
    noticedAt: fromLocal(textOf(fields, 'noticedAt')),
    what: textOf(fields, 'what'),
    kinds: fields.getAll('kinds').map(String) as BreachKind[],
    dataCategories: fields.getAll('dataCategories').map(String) as DataCategory[],
    peopleCount: number('peopleCount'),
    recordsCount: number('recordsCount'),
    consequences: textOf(fields, 'consequences'),
    measures: textOf(fields, 'measures'),
    recipientId: textOf(fields, 'recipientId') || null,
  };
}

/** At whom it may have happened. */
export async function readRecipientOptions({ api }: AppLoadContext) {
  const { recipients } = need(await api.getRegisters(), 200);
  return recipients.map(({ id, name }) => ({ value: id, label: name }));
}
