import { opendir } from 'node:fs/promises';
import path from 'node:path';

/** Files below `dir` whose key (path without `ending`) starts with `prefix`; holds one folder's names at a time. */
export async function* walk(dir: string, ending: string, prefix: string): AsyncIterable<{ key: string; path: string }> {
  const entries: { name: string; isFolder: boolean }[] = [];
  try {
    for await (const entry of await opendir(dir)) entries.push({ name: entry.name, isFolder: entry.isDirectory() });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));

  const slash = prefix.indexOf('/');
  const here = slash < 0 ? prefix : prefix.slice(0, slash);
  for (const { name, isFolder } of entries) {
    const place = path.join(dir, name);
    if (isFolder) {
      if (name.startsWith('.') || (slash < 0 ? !name.startsWith(here) : name !== here)) continue;
      for await (const below of walk(place, ending, slash < 0 ? '' : prefix.slice(slash + 1)))
        yield { key: `${name}/${below.key}`, path: below.path };
    } else if (slash < 0 && name.endsWith(ending) && name.startsWith(here)) {
      yield { key: name.slice(0, -ending.length), path: place };
    }
  }
}
