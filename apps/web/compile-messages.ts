import { readFile, readdir } from 'node:fs/promises';
import { compile } from '@inlang/paraglide-js';

const outdir = new URL('./app/paraglide/', import.meta.url).pathname;

await compile({
  project: new URL('./project.inlang', import.meta.url).pathname,
  outdir,
  strategy: ['globalVariable', 'baseLocale'],
  isServer: 'import.meta.env.SSR',
  emitReadme: false,
});

// Without its plugin the compiler succeeds with no messages at all, so count them.
const source = JSON.parse(await readFile(new URL('./messages/de.json', import.meta.url), 'utf8')) as object;
const expected = Object.keys(source).filter((key) => key !== '$schema').length;
const compiled = (await readdir(`${outdir}messages`)).filter((file) => !file.startsWith('_')).length;
if (compiled < expected) throw new Error(`messages: ${compiled} of ${expected} compiled`);
console.log(`messages: ${expected} compiled`);
// The compiler's store keeps timers alive for half a minute after its work is done.
process.exit(0);
