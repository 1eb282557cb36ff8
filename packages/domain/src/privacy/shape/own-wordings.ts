import type { Language, OwnWordingInput, WordedSentence } from '@redlich/contract';
import { command, DomainError, notFound, query, type FieldProblemKey, type QueryScope } from '../../kernel/index.ts';
import { fragmentFactsOf } from '../lint-facts.ts';
import { lintText } from '../lints/index.ts';
import { draftSections } from '../notice/build-notice.ts';
import type { DraftSentence } from '../notice/document.ts';
import { canonicalJson } from '../notice/hash.ts';
import { readNoticeFacts } from '../notice/read-facts.ts';
import { words } from '../notice/texts/index.ts';
import { isCurrent } from '../notice/apply-shape.ts';
import { wordable } from './get-shape.ts';
import { placeholderIn } from './placeholders.ts';
import { readShape } from '../notice/read-shape.ts';
import { otherPeriods, valuesIn, stands } from './values.ts';

const languages: readonly Language[] = ['de', 'en'];
const standardText = (draft: DraftSentence, language: Language) => draft.say(words[language], language);

/** A sentence that can be worded anew, as the product says it now. @throws DomainError notFound */
export async function findWordable(scope: QueryScope, sentence: string): Promise<DraftSentence> {
  const { facts } = await readNoticeFacts(scope);
  const draft = wordable(draftSections(facts)).find(({ id }) => id === sentence);
  if (!draft) throw notFound('sentence');
  return draft;
}

/** What a text lacks of the sentence that it is to stand for. */
export const missingValues = (draft: DraftSentence, text: string, language: Language): string[] =>
  valuesIn(draft.claims, standardText(draft, language), language).filter((value) => !stands(text, value));

async function toWorded(scope: QueryScope, draft: DraftSentence): Promise<WordedSentence> {
  const { wordings } = await readShape(scope);
  const wording = wordings.find(({ sentence }) => sentence === draft.id);
  const standard = { de: standardText(draft, 'de'), en: standardText(draft, 'en') };
  return {
    sentence: draft.id,
    standard,
    own: wording?.text ?? null,
    state: wording === undefined ? 'standard' : isCurrent(wording, draft) ? 'used' : 'stale',
    values: { de: valuesIn(draft.claims, standard.de, 'de'), en: valuesIn(draft.claims, standard.en, 'en') },
  };
}

/** A sentence of the notice in the words of the product and in the tenant's own. @throws DomainError notFound */
export const getWordedSentence = query('notice.get-shape', async (scope, { sentence }: { sentence: string }) =>
  toWorded(scope, await findWordable(scope, sentence)),
);

interface Problem {
  field: string;
  problem: FieldProblemKey;
  value: string | Record<Language, string>;
}

/** Why these words cannot stand for the sentence: the first reason in each language. */
async function problemsOf(scope: QueryScope, draft: DraftSentence, text: OwnWordingInput['text']): Promise<Problem[]> {
  const facts = await fragmentFactsOf(scope);
  return languages.flatMap((language): Problem[] => {
    const field = `text.${language}`;
    const own = text[language];
    const open = placeholderIn(own);
    if (open !== undefined) return [{ field, problem: 'noticePlaceholder', value: open }];
    const missing = missingValues(draft, own, language);
    if (missing.length > 0) return [{ field, problem: 'noticeValueMissing', value: missing.join(', ') }];
    const [other] = otherPeriods(own, standardText(draft, language));
    if (other !== undefined) return [{ field, problem: 'noticeValueOther', value: other }];
    const error = lintText(own, { on: scope.now, facts, whole: false }).find(({ severity }) => severity === 'error');
    return error ? [{ field, problem: 'noticeLintError', value: error.message }] : [];
  });
}

/**
 * Words a sentence anew. It keeps its claims, and its mark goes on being theirs; when they change, the product's words
 * stand there again.
 * @throws DomainError notFound; invalid on `text.de` and `text.en` when a value of the sentence is missing, another period
 * is named, or a lint finds an error
 */
export const setOwnWording = command(
  'notice.set-wording',
  async (scope, { sentence, text }: OwnWordingInput & { sentence: string }): Promise<WordedSentence> => {
    const { tx, tenantId, now } = scope;
    const draft = await findWordable(scope, sentence);
    const problems = await problemsOf(scope, draft, text);
    if (problems.length > 0) throw new DomainError('invalid', { fields: problems });
    const columns = { textDe: text.de, textEn: text.en, claims: canonicalJson(draft.claims), changedAt: now };
    await tx
      .insertInto('ownWordings')
      .values({ tenantId, sentence, ...columns })
      .onConflict((conflict) => conflict.columns(['tenantId', 'sentence']).doUpdateSet(columns))
      .execute();
    scope.audit({ objectKind: 'ownWording', objectId: null, fields: ['text'] });
    return toWorded(scope, draft);
  },
);

/** Goes back to the words of the product. @throws DomainError notFound */
export const deleteOwnWording = command('notice.delete-wording', async (scope, { sentence }: { sentence: string }) => {
  const gone = await scope.tx
    .deleteFrom('ownWordings')
    .where('tenantId', '=', scope.tenantId)
    .where('sentence', '=', sentence)
    .executeTakeFirst();
  if (Number(gone.numDeletedRows) === 0) throw notFound('own wording');
  scope.audit({ objectKind: 'ownWording', objectId: null });
});
