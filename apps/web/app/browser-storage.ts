/**
 * Everything this application keeps in the browser, and nothing else does: each entry with what it is for and how long
 * it stays. All of it is strictly needed for what the person asked for (section 25(2) no. 2 TDDDG). Kept in local
 * storage of this host, never sent anywhere; the last one is the framework's own, in session storage.
 */
export const registeredStorage = {
  theme: { key: 'redlich.theme', purpose: 'light or dark, once chosen by the person', days: null },
  rail: { key: 'redlich.rail', purpose: 'whether the list of views is narrow', days: null },
  density: { key: 'redlich.density', purpose: 'height of the rows of lists', days: null },
  draft: { key: 'redlich.draft.', purpose: 'unsent text of an answer or note, by ticket; gone at logout', days: 7 },
  version: { key: 'remix-manifest-version', purpose: 'loads a page anew once after an update, not again', days: 0 },
} as const;

export type StoredChoice = 'theme' | 'rail' | 'density';

/** The chosen value; undefined when none was chosen or the browser keeps nothing. */
export function readChoice(name: StoredChoice): string | undefined {
  return attempt(() => localStorage.getItem(registeredStorage[name].key)) ?? undefined;
}

export function keepChoice(name: StoredChoice, value: string | undefined): void {
  const { key } = registeredStorage[name];
  attempt(() => (value === undefined ? localStorage.removeItem(key) : localStorage.setItem(key, value)));
}

export interface Draft {
  body: string;
  mode: 'reply' | 'note';
  /** Milliseconds since 1970. */
  savedAt: number;
}

export function readDraft(ticketId: string): Draft | undefined {
  const text = attempt(() => localStorage.getItem(registeredStorage.draft.key + ticketId));
  const draft = attempt(() => (text == null ? undefined : (JSON.parse(text) as Draft)));
  return draft !== undefined && typeof draft.body === 'string' ? draft : undefined;
}

export function keepDraft(ticketId: string, draft: Draft | undefined): void {
  const key = registeredStorage.draft.key + ticketId;
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
      if (!key.startsWith(registeredStorage.draft.key)) continue;
      const draft = readDraft(key.slice(registeredStorage.draft.key.length));
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
  (['theme', 'rail', 'density'] as const).map((name) => [name, registeredStorage[name].key]),
)}){const v=localStorage.getItem(k);if(v)document.documentElement.dataset[n]=v}}catch{}`;
