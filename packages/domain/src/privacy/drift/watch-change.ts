import { DomainError, may, watchChanges, type CommandScope, type Drift, type NoticeWatch } from '../../kernel/index.ts';
import { checkDocument, type CheckedSentence } from '../controls/check-document.ts';
import type { LiveFacts } from '../controls/live-facts.ts';
import { readLiveFacts } from '../controls/read-live-facts.ts';
import { canonicalJson } from '../notice/hash.ts';
import { sentencesOf } from '../notice/sentences.ts';
import { lockNotice, obstaclesOf } from '../versions/publish-draft.ts';
import { findPublished, type Published } from '../versions/read-versions.ts';
import { touchesClaims } from './claim-tables.ts';
import { reissue } from './reissue.ts';

const contradictedIn = (published: Published, live: LiveFacts): CheckedSentence[] =>
  checkDocument(published.documents.de, live).filter(({ verdict }) => verdict === 'contradicted');

const mayPublish = ({ actor }: CommandScope): boolean =>
  may(actor, 'notice.publish') || may(actor, 'notice.publish-with-change');

const addedMax = 20;

/** What the sentences said, what a new version would say, and what can be done. Pure. */
function driftOf(scope: CommandScope, published: Published, live: LiveFacts, fresh: readonly CheckedSentence[]): Drift {
  const added = sentencesAdded(published, live);
  const told = fresh.filter(({ id }) => !onlyCounts(id, published, live));
  const textIn = (documents: Published['documents'], id: string) => {
    const [de, en] = [documents.de, documents.en].map((document) => sentencesOf(document).find((one) => one.id === id));
    return de && en ? { de: de.text, en: en.text } : null;
  };
  return {
    // What a count says otherwise, the sentences that come and go say by name.
    sentences: (told.length + added.length > 0 ? told : fresh).map(({ id, against }) => ({
      id,
      before: textIn(published.documents, id) ?? { de: '', en: '' },
      after: textIn(live.documents, id),
      reasons: against.map(({ what, result }) => ({
        de: `${what.de}: ${result.de}`,
        en: `${what.en}: ${result.en}`,
      })),
    })),
    added: added.slice(0, addedMax),
    mayPublish: mayPublish(scope),
    obstacles: obstaclesOf(live),
  };
}

/** Sentences of the new version that the published one has not. */
function sentencesAdded(published: Published, { documents }: LiveFacts): { de: string; en: string }[] {
  const known = new Set(sentencesOf(published.documents.de).map(({ id }) => id));
  const english = new Map(sentencesOf(documents.en).map(({ id, text }) => [id, text]));
  return sentencesOf(documents.de)
    .filter(({ id }) => !known.has(id))
    .map(({ id, text }) => ({ de: text, en: english.get(id) ?? '' }));
}

/** Whether a sentence reads as before and only a number that it stands for is another. */
function onlyCounts(id: string, published: Published, live: LiveFacts): boolean {
  const [before, after] = [published.documents.de, live.documents.de].map((document) =>
    sentencesOf(document).find((one) => one.id === id),
  );
  return (
    before !== undefined && before.text === after?.text && canonicalJson(before.claims) !== canonicalJson(after.claims)
  );
}

/**
 * Reads what is contradicted before the first statement that touches configuration the notice speaks of, and again after
 * the change. What has become untrue by it refuses the change, or is published anew in the same transaction.
 */
function watchChange(scope: CommandScope): NoticeWatch {
  let before: Promise<{ published: Published; untrue: ReadonlySet<string> } | undefined> | undefined;
  const look = async () => {
    await lockNotice(scope);
    const published = await findPublished(scope);
    if (!published) return undefined;
    const { live } = await readLiveFacts(scope);
    return { published, untrue: new Set(contradictedIn(published, live).map(({ id }) => id)) };
  };
  return {
    heed(sql) {
      if (!touchesClaims(sql)) return undefined;
      before ??= look();
      return before.then(() => undefined);
    },
    async settle() {
      const known = await before;
      if (!known) return;
      const { published, untrue } = known;
      const { live } = await readLiveFacts(scope);
      const fresh = contradictedIn(published, live).filter(({ id }) => !untrue.has(id));
      if (fresh.length === 0) return;
      if (scope.onNoticeDrift !== 'publish')
        throw new DomainError('noticeDrift', { drift: driftOf(scope, published, live, fresh) });
      if (!mayPublish(scope)) throw new DomainError('forbidden', { detail: 'notice.publish-with-change' });
      await reissue(scope, published, live);
    },
  };
}

watchChanges(watchChange);
