import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { compile } from '@inlang/paraglide-js';

const here = (path: string) => new URL(path, import.meta.url).pathname;
const outdir = here('./app/paraglide/');
const inputs = [
  'messages/de.json',
  'messages/en.json',
  'project.inlang/settings.json',
  'compile-messages.ts',
  'package.json',
];

const hash = createHash('sha256');
for (const input of inputs) hash.update(await readFile(here(`./${input}`)));
const madeFrom = hash.digest('hex');
const stamp = `${outdir}.made-from`;

// Left alone while nothing changed: other processes may be reading it.
if ((await readFile(stamp, 'utf8').catch(() => '')) !== madeFrom) {
  await compile({
    project: here('./project.inlang'),
    outdir,
    strategy: ['globalVariable', 'baseLocale'],
    isServer: 'import.meta.env.SSR',
    emitReadme: false,
  });
  // Without its plugin the compiler succeeds with no messages at all, so count them.
  const source = JSON.parse(await readFile(here('./messages/de.json'), 'utf8')) as object;
  const expected = Object.keys(source).filter((key) => key !== '$schema').length;
  const compiled = (await readdir(`${outdir}messages`)).filter(
    (file) => file.endsWith('.js') && file !== '_index.js',
  ).length;
  if (compiled < expected) throw new Error(`messages: ${compiled} of ${expected} compiled`);
  await writeFile(stamp, madeFrom);
}

// The compiler's store keeps timers alive for half a minute after its work is done.
process.exit(0);
