import { browserStorage } from '@redlich/contract/browser-storage';

export type StoredChoice = 'theme' | 'rail' | 'density';

/** The chosen value; undefined when none was chosen or the browser keeps nothing. */
export function readChoice(name: StoredChoice): string | undefined {
  return attempt(() => localStorage.getItem(browserStorage[name].key)) ?? undefined;
}

export function keepChoice(name: StoredChoice, value: string | undefined): void {
  const { key } = browserStorage[name];
  attempt(() => (value === undefined ? localStorage.removeItem(key) : localStorage.setItem(key, value)));
}

export interface Draft {
  body: string;
  mode: 'reply' | 'note';
  /** Milliseconds since 1970. */
  savedAt: number;
}

export function readDraft(ticketId: string): Draft | undefined {
  const text = attempt(() => localStorage.getItem(browserStorage.draft.key + ticketId));
  const draft = attempt(() => (text == null ? undefined : (JSON.parse(text) as Draft)));
  return draft !== undefined && typeof draft.body === 'string' ? draft : undefined;
}

export function keepDraft(ticketId: string, draft: Draft | undefined): void {
  const key = browserStorage.draft.key + ticketId;
  attempt(() =>
    draft === undefined || draft.body.trim() === ''
      ? localStorage.removeItem(key)
      : localStorage.setItem(key, JSON.stringify(draft)),
  );
}

/** Forgets drafts written before `olderThan` (milliseconds since 1970); without it, all of them. */
export function forgetDrafts(olderThan = Number.POSITIVE_INFINITY): void {
  attempt(() => {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(browserStorage.draft.key)) continue;
      const draft = readDraft(key.slice(browserStorage.draft.key.length));
      if (draft === undefined || draft.savedAt < olderThan) localStorage.removeItem(key);
    }
  });
}

// A browser may refuse storage altogether; nothing here is worth an error then.
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Runs before the first paint, so that no page flashes in the other theme. */
export const applyChoicesScript = `try{for(const[n,k]of${JSON.stringify(
  (['theme', 'rail', 'density'] as const).map((name) => [name, browserStorage[name].key]),
)}){const v=localStorage.getItem(k);if(v)document.documentElement.dataset[n]=v}}catch{}`;
