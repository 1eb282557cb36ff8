import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { compile } from '@inlang/paraglide-js';

const here = (path: string) => new URL(path, import.meta.url).pathname;
const outdir = here('./app/paraglide/');
const areas = (await readdir(here('./messages'))).sort();
const messages = areas.flatMap((area) => ['de', 'en'].map((language) => `messages/${area}/${language}.json`));
const inputs = [...messages, 'project.inlang/settings.json', 'compile-messages.ts', 'package.json'];

const contents = new Map<string, string>();
for (const input of inputs) contents.set(input, await readFile(here(`./${input}`), 'utf8'));
const madeFrom = createHash('sha256')
  .update(JSON.stringify([...contents]))
  .digest('hex');
const stamp = `${outdir}.made-from`;

// A key in two areas silently hides one of them, or keeps the compiler busy for minutes.
const areaOf = new Map<string, string>();
for (const area of areas) {
  for (const key of Object.keys(JSON.parse(contents.get(`messages/${area}/de.json`)!) as object)) {
    const other = areaOf.get(key);
    if (other !== undefined && key !== '$schema') throw new Error(`messages: ${key} stands in ${other} and in ${area}`);
    areaOf.set(key, area);
  }
}

// Left alone while nothing changed: other processes may be reading it.
if ((await readFile(stamp, 'utf8').catch(() => '')) !== madeFrom) {
  await compile({
    project: here('./project.inlang'),
    outdir,
    strategy: ['globalVariable', 'baseLocale'],
    isServer: 'import.meta.env.SSR',
    emitReadme: false,
  });
  // Without its plugin the compiler succeeds with no messages at all, and an area that the settings do not name is left
  // out: so count them.
  const expected = areas
    .map((area) => Object.keys(JSON.parse(contents.get(`messages/${area}/de.json`)!) as object).length - 1)
    .reduce((sum, keys) => sum + keys, 0);
  const compiled = (await readdir(`${outdir}messages`)).filter(
    (file) => file.endsWith('.js') && file !== '_index.js',
  ).length;
  if (compiled !== expected) throw new Error(`messages: ${compiled} of ${expected} compiled`);
  await writeFile(stamp, madeFrom);
}

// The compiler's store keeps timers alive for half a minute after its work is done.
process.exit(0);
