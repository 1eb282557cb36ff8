// Which room may import what. The same table stands in docs/architecture.md; package.json `exports` guard the rest.
const npm = (...names) => `node_modules/(${names.join('|')})/`;
const rooms = '^(packages|apps)/';
const testing = '(\\.test\\.tsx?$|\\.fixture\\.[a-z.]*ts$|\\.contract\\.ts$|/testing/|\\.config\\.ts$)';

/** A room that may import only these other rooms; outside of it, code is third-party or part of Node. */
const onlyRooms = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: testing },
  to: { path: `${rooms}|^(infra|e2e)/`, pathNot: `^(${[from, ...allowed].join('|')})/` },
});

/** A room that may use only these third-party packages. */
const onlyPackages = (name, from, allowed) => ({
  name,
  comment: `${from} uses ${allowed.join(', ')} and nothing else`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: testing },
  to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'], pathNot: npm(...allowed) },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that import each other cannot be understood one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-modules-in-one-order',
      comment: 'Two modules of the domain that need each other are one module, or a third one is missing.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^packages/domain/src/[^/]+' },
      to: { path: '^packages/domain/src/[^/]+', circular: true },
    },
    {
      name: 'domain-modules-by-their-face',
      comment: 'Modules of the domain meet at their index.ts only.',
      severity: 'error',
      from: { path: '^packages/domain/src/([^/]+)/', pathNot: testing },
      to: {
        path: '^packages/domain/src/[^/]+/',
        pathNot: ['^packages/domain/src/$1/', '^packages/domain/src/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'nobody-imports-an-app',
      comment: 'Apps, infra and e2e are ends: nothing stands on them.',
      severity: 'error',
      from: { path: '^(packages|apps|infra|e2e)/([^/]+)/' },
      to: { path: '^(apps/[^/]+|infra|e2e)/', pathNot: ['^$1/$2/', '^$1/'] },
    },
    {
      name: 'no-app-imports-another',
      severity: 'error',
      comment: 'The apps talk over HTTP, jobs and mail.',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    onlyRooms(
      'contract-stands-alone',
      'packages/contract',
      [],
      'The published language knows nothing of who speaks it.',
    ),
    onlyPackages('contract-packages', 'packages/contract', ['zod', '@ts-rest/core']),
    onlyRooms('db-stands-alone', 'packages/db', [], 'The database knows nothing of what is done with it.'),
    onlyPackages('db-packages', 'packages/db', ['kysely', 'pg', 'pg-copy-streams']),
    onlyRooms('platform-stands-alone', 'packages/platform', [], 'Adapters to the outside know nothing of a helpdesk.'),
    onlyRooms('domain-rooms', 'packages/domain', ['packages/contract', 'packages/db'], 'Platform comes in by ports.'),
    onlyPackages('domain-packages', 'packages/domain', [
      'kysely',
      'lucia',
      '@node-rs/argon2',
      'planer',
      '@simplewebauthn/server',
      '@zxcvbn-ts/language-common',
      'otpauth',
      'tldts',
    ]),
    onlyRooms(
      'api-rooms',
      'apps/api',
      ['packages/contract', 'packages/domain', 'packages/db', 'packages/platform'],
      'HTTP to commands.',
    ),
    onlyRooms(
      'worker-rooms',
      'apps/worker',
      ['packages/domain', 'packages/db', 'packages/platform'],
      'The worker answers nobody: it has no use for the published language.',
    ),
    onlyRooms('web-rooms', 'apps/web', ['packages/contract'], 'The pages have the contract and nothing behind it.'),
    {
      name: 'tests-stay-out',
      comment: 'What runs in production does not import a test or what helps one.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: testing },
      to: { path: testing, pathNot: 'node_modules' },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|paraglide|\\.turbo|coverage)/' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
