import { browserStorage, type StorageEntry, type StorageName } from '@redlich/contract';
import { block, claim, sentence, table, type DraftSection } from '../document.ts';
import type { NoticeFacts } from '../facts.ts';

const entries = Object.entries(browserStorage) as [StorageName, StorageEntry][];
/** What comes to the browser of somebody on the desk's own pages. */
const ofTheDesk = entries.filter(([, { audience }]) => audience !== 'operators');

export const currentStorage = (): string[] => ofTheDesk.map(([name]) => name);

/** The name as the browser shows it on pages of this scheme. */
const shownKey = ({ key, secureKey }: StorageEntry, scheme: NoticeFacts['scheme']) =>
  (scheme === 'https' ? secureKey : undefined) ?? key;

export function storage({ scheme, session }: NoticeFacts): DraftSection {
  const { idleMinutes, longestHours } = session;
  return {
    id: 'storage',
    blocks: [
      ...block('paragraph', [
        sentence('storage.intro', claim('K14', { names: currentStorage() }), ({ keeping }) => keeping.storageIntro),
      ]),
      ...table(
        ({ keeping }) => keeping.storageColumns,
        ofTheDesk.map(([name, entry]) => ({
          id: `storage.${name}`,
          claims: claim('K14', { key: shownKey(entry, scheme), kind: entry.kind, days: entry.days }, name),
          cells: [
            () => shownKey(entry, scheme).replace(/\.$/, '.…'),
            ({ keeping }) => keeping.storageKinds[entry.kind],
            ({ keeping }) => keeping.storagePurposes[name],
            ({ keeping }) => keeping.storageLasts(entry.days, entry.kind),
          ],
        })),
      ),
      ...block('paragraph', [
        sentence('storage.ends', claim('K15', { idleMinutes, longestHours }), ({ keeping }) =>
          keeping.sessionEnds(idleMinutes, longestHours),
        ),
      ]),
    ],
  };
}
