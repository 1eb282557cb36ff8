import type { Language, Paper } from '@redlich/contract';
import { notFound, query } from '../../kernel/index.ts';
import { readParty } from '../party.ts';
import { readRequestRow } from '../request-rows.ts';
import { dayIn } from './letter-facts.ts';
import { findLetter } from './letter-rows.ts';

const words: Record<Language, { from: string; to: string; day: string; number: string }> = {
  de: { from: 'Von', to: 'An', day: 'Datum', number: 'Nummer der Anfrage' },
  en: { from: 'From', to: 'To', day: 'Date', number: 'Number of the request' },
};

/** A letter as it was written, as a paper. @throws DomainError notFound */
export const openRequestLetter = query('data-request.get', async (scope, { id }: { id: string }): Promise<Paper> => {
  const found = await findLetter(scope, id);
  if (!found) throw notFound('letter');
  const { letter, dataRequestId } = found;
  const [request, { controller }] = await Promise.all([readRequestRow(scope, dataRequestId), readParty(scope)]);
  const { language, subject, to } = letter;
  const say = words[language];
  const address = request.address === '' || letter.kind === 'recipients' ? [] : request.address.split('\n');
  const sender = controller
    ? [controller.name, controller.address.street, `${controller.address.postalCode} ${controller.address.city}`]
    : [];
  return {
    language,
    title: subject,
    author: controller?.name ?? '',
    facts: [
      ...(controller ? [{ name: say.from, value: sender.join(', ') }] : []),
      { name: say.day, value: dayIn(language, letter.writtenAt.slice(0, 10)) },
      { name: say.number, value: String(request.number) },
    ],
    footer: `${say.number} ${request.number}`,
    date: letter.writtenAt,
    blocks: [
      { kind: 'heading', level: 2, text: say.to },
      {
        kind: 'address',
        lines: [to.name, ...address].filter((line) => line !== ''),
        email: to.email || null,
        website: null,
      },
      ...letter.body.split(/\n{2,}/).map((text) => ({ kind: 'paragraph' as const, text })),
    ],
  };
});
