import {
  languageSchema,
  requestLetterKindSchema,
  type Language,
  type LetterText,
  type LetterTextInput,
  type LetterTextItem,
  type RequestLetterKind,
} from '@redlich/contract';
import { command, query, type QueryScope } from '../../kernel/index.ts';
import { exampleValues } from './example-values.ts';
import { findOwnWords } from './own-words.ts';
import { checkWords, fill, termsOf, written } from './placeholders.ts';
import { suppliedWords } from './supplied.ts';

interface Of {
  kind: RequestLetterKind;
  language: Language;
}
type Words = Of & LetterTextInput;

async function readItems({ tx, tenantId }: QueryScope): Promise<LetterTextItem[]> {
  const rows = await tx
    .selectFrom('requestLetterTexts as l')
    .leftJoin('agents as a', (join) =>
      join.onRef('a.tenantId', '=', 'l.tenantId').onRef('a.agentId', '=', 'l.updatedBy'),
    )
    .select(['l.kind', 'l.language', 'l.updatedAt', 'a.agentId', 'a.name'])
    .where('l.tenantId', '=', tenantId)
    .execute();
  return requestLetterKindSchema.options.flatMap((kind) =>
    languageSchema.options.map((language) => {
      const own = rows.find((row) => row.kind === kind && row.language === language);
      return {
        kind,
        language,
        isOwn: own !== undefined,
        updatedAt: own?.updatedAt.toISOString() ?? null,
        updatedBy: own?.agentId ? { id: own.agentId, name: own.name ?? '' } : null,
      };
    }),
  );
}

async function readText(scope: QueryScope, { kind, language }: Of): Promise<LetterText> {
  const [items, own, values] = [
    await readItems(scope),
    await findOwnWords(scope, { kind, language }),
    await exampleValues(scope, { kind, language }),
  ];
  const item = items.find((one) => one.kind === kind && one.language === language)!;
  const supplied = suppliedWords(language, kind);
  const { may, must } = termsOf(kind);
  return {
    ...item,
    ...(own ?? supplied),
    supplied,
    placeholders: may.map((id) => ({
      id,
      name: written(language, id),
      isRequired: must.includes(id),
      example: values[id],
    })),
  };
}

/** Every letter in both languages, and which of them are in own words. */
export const listLetterTexts = query('letter-text.list', async (scope, _: void) => ({ items: await readItems(scope) }));

export const getLetterText = query('letter-text.get', (scope, of: Of) => readText(scope, of));

/**
 * Puts a letter into own words, for whatever is written from now on; what left keeps its words.
 * @throws DomainError invalid on `subject` or `body`, see `checkWords`
 */
export const setLetterText = command(
  'letter-text.set',
  async (scope, { kind, language, subject, body }: Words): Promise<LetterText> => {
    checkWords({ kind, language }, { subject, body });
    const { tx, tenantId, now, actor } = scope;
    const values = { subject, body, updatedAt: now, updatedBy: actor.kind === 'agent' ? actor.id : null };
    await tx
      .insertInto('requestLetterTexts')
      .values({ tenantId, kind, language, ...values })
      .onConflict((conflict) => conflict.columns(['tenantId', 'kind', 'language']).doUpdateSet(values))
      .execute();
    scope.audit({ objectKind: 'requestLetterText', objectId: null, fields: [`${kind}.${language}`] });
    return readText(scope, { kind, language });
  },
);

/** Back to the supplied text. */
export const resetLetterText = command(
  'letter-text.reset',
  async (scope, { kind, language }: Of): Promise<LetterText> => {
    const { tx, tenantId } = scope;
    await tx
      .deleteFrom('requestLetterTexts')
      .where('tenantId', '=', tenantId)
      .where('kind', '=', kind)
      .where('language', '=', language)
      .execute();
    scope.audit({ objectKind: 'requestLetterText', objectId: null, fields: [`${kind}.${language}`] });
    return readText(scope, { kind, language });
  },
);

/** A letter as it would read, with a made-up person. @throws DomainError as for `setLetterText` */
export const previewLetterText = query('letter-text.preview', async (scope, { kind, language, ...words }: Words) => {
  checkWords({ kind, language }, words);
  const values = await exampleValues(scope, { kind, language });
  return { subject: fill(language, words.subject, values), body: fill(language, words.body, values) };
});
