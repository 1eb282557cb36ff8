import { useEffect, useState } from 'react';

const pauseMs = 150;

/** What a list of the api finds for a text, asked for after a short pause in typing; empty below two letters. */
export function useApiSearch<Item>(path: '/tickets' | '/customers' | '/organisations', text: string): readonly Item[] {
  const [found, setFound] = useState<readonly Item[]>([]);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted.length < 2) return setFound([]);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/api/v1${path}?${new URLSearchParams({ text: wanted, limit: '8' })}`, { signal: stop.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<{ items: Item[] }>) : { items: [] }))
        .then(({ items }) => setFound(items))
        // Aborted by the next letter, or no network: what is shown stays.
        .catch(() => undefined);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [path, wanted]);
  return found;
}
