import { cpSync, existsSync, mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { repository } from '../local/repository.ts';

interface Bundle {
  name: string;
  /** file in the bundle, without its ending -> source */
  entries: Record<string, string>;
  /** packages with files of their own, copied beside the bundle */
  packages: string[];
  /** folder in the bundle -> folder here */
  folders?: Record<string, string>;
}

const argon2 = '@node-rs/argon2';

const bundles: Bundle[] = [
  {
    name: 'api',
    entries: {
      main: 'apps/api/src/main.ts',
      'image-child': 'packages/platform/src/images/child.ts',
      'paper-child': 'packages/platform/src/papers/child.ts',
    },
    packages: [argon2, 'swagger-ui-dist', 'sharp', '@myriaddreamin/typst-ts-node-compiler'],
  },
  {
    name: 'worker',
    entries: {
      main: 'apps/worker/src/main.ts',
      backup: 'apps/worker/src/backup-command.ts',
      keys: 'apps/worker/src/keys-command.ts',
      ledger: 'apps/worker/src/ledger-command.ts',
      retention: 'apps/worker/src/retention-command.ts',
      'mime-child': 'packages/platform/src/mime/child.ts',
      'paper-child': 'packages/platform/src/papers/child.ts',
    },
    packages: [argon2, '@myriaddreamin/typst-ts-node-compiler'],
  },
  {
    name: 'web',
    entries: { 'server/main': 'apps/web/server/main.ts', 'build/server/index': 'apps/web/build/server/index.js' },
    packages: [],
    folders: { 'build/client': 'apps/web/build/client' },
  },
  {
    name: 'migrate',
    entries: { 'dist/main': 'infra/local/migrate.ts' },
    packages: [argon2],
    folders: { migrations: 'packages/db/migrations' },
  },
];

// Bundled CommonJS asks for Node's modules by require, which an ES module has not.
const banner = `import { createRequire as bundleRequire } from 'node:module'; const require = bundleRequire(import.meta.url);`;

// Counts installations at its maker's; nothing here needs it.
const leftOut = new Set(['@scarf/scarf']);

/**
 * Writes one folder a service with all it needs to run on Node alone. The pages must be built before.
 * @param link other packages and folders are linked, for a bundle that stays on this machine, instead of copied
 */
export async function writeBundles(out: string, options: { only?: readonly string[]; link: boolean }): Promise<void> {
  const wanted = bundles.filter(({ name }) => !options.only || options.only.includes(name));
  await Promise.all(wanted.map((bundle) => write(bundle, join(out, bundle.name), options.link)));
}

async function write({ entries, packages, folders = {} }: Bundle, folder: string, link: boolean): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const absolute = Object.entries(entries).map(([name, source]) => ({ out: name, in: join(repository, source) }));
  await build({
    entryPoints: absolute,
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    minifySyntax: true,
    sourcemap: 'linked',
    sourcesContent: false,
    external: [...packages, 'pg-native'],
    banner: { js: banner },
    logLevel: 'warning',
    // The pages' build names packages it turned out not to need.
    logOverride: { 'ignored-bare-import': 'silent' },
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const source = Object.values(entries)[0] ?? '';
  const bring = link ? linkPackage : copyPackage;
  for (const name of packages) bring(name, dirname(join(repository, source)), join(folder, 'node_modules'));
  for (const [to, from] of Object.entries(folders)) {
    if (link) linkFolder(join(repository, from), join(folder, to));
    else cpSync(join(repository, from), join(folder, to), { recursive: true });
  }
}

/** Its own dependencies are found where it really lies. */
function linkPackage(name: string, from: string, to: string): void {
  const folder = findPackage(name, from);
  if (folder === undefined) throw new Error(`no package ${name}: install first`);
  linkFolder(folder, join(to, name));
}

function linkFolder(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(from, to, 'junction');
}

/** Copies a package with its own dependencies, also those for this platform only. */
function copyPackage(name: string, from: string, to: string): void {
  const folder = findPackage(name, from);
  if (folder === undefined || leftOut.has(name) || existsSync(join(to, name))) return;
  mkdirSync(dirname(join(to, name)), { recursive: true });
  cpSync(folder, join(to, name), {
    recursive: true,
    filter: (path) => !path.slice(folder.length).includes('node_modules'),
  });
  const manifest = createRequire(import.meta.url)(join(folder, 'package.json')) as Record<string, object | undefined>;
  const needed = { ...manifest['dependencies'], ...manifest['optionalDependencies'] };
  for (const dependency of Object.keys(needed)) copyPackage(dependency, folder, to);
}

/** Where a package lies, seen from a folder; packages that stand behind another room are looked for there. */
function findPackage(name: string, from: string): string | undefined {
  const rooms = ['packages/domain', 'packages/platform', 'apps/api'].map((room) => join(repository, room));
  for (const start of [from, ...rooms]) {
    for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
      const candidate = join(folder, 'node_modules', name);
      if (existsSync(candidate)) return realpathSync(candidate);
    }
  }
  return undefined;
}
