import { join } from 'node:path';
import { demoSlugs } from '../demo/slugs.ts';
import type { StartConfig } from './config.ts';
import { repository } from './repository.ts';
import type { Service } from './supervisor.ts';

/** What the services are told, from the start's own environment without the owner's rights to the database. */
export function serviceEnvironment(
  env: NodeJS.ProcessEnv,
  config: StartConfig,
  given: { appUrl: string; secret: string },
): Record<string, string | undefined> {
  const { DATABASE_URL: _, REDLICH_OWNER_URL: __, REDLICH_LAUNCHERS: ___, ...rest } = env;
  const ports = Object.entries(config.ports).map(([name, port]) => [name, String(port)]);
  return {
    ...rest,
    ...Object.fromEntries(ports),
    NODE_ENV: 'production',
    // Code is compiled once for all starts: half the time to start, and less memory.
    NODE_COMPILE_CACHE: rest['NODE_COMPILE_CACHE'] ?? join(repository, 'node_modules', '.cache', 'compiled'),
    // glibc otherwise keeps what each of many threads once needed, above all for passwords.
    MALLOC_ARENA_MAX: rest['MALLOC_ARENA_MAX'] ?? '2',
    REDLICH_APP_URL: given.appUrl,
    REDLICH_SECRET: given.secret,
    REDLICH_DATA_DIR: config.dataDir,
    REDLICH_DEMO_DESKS: config.demo ? demoSlugs.join(',') : '',
    // Behind a proxy of the operator's the pages have another port than the web server.
    REDLICH_PUBLIC_PORT: rest['REDLICH_PUBLIC_PORT'] ?? String(config.ports.REDLICH_WEB_PORT),
    REDLICH_PLATFORM_DOMAIN: config.platformDomain,
  };
}

const workerNice = ({ REDLICH_WORKER_NICE: nice = '10' }: Record<string, string | undefined>): number =>
  /^1?[0-9]$/.test(nice) ? Number(nice) : 0;

/** The three services as `ensureServiceBuild` made them, in the order in which they start; they stop the other way round. */
export function productServices(
  built: string,
  config: StartConfig,
  env: Record<string, string | undefined>,
): Service[] {
  const service = (name: string, main: string, port: number): Service => ({
    name,
    args: [main],
    cwd: join(built, name),
    env,
    readyUrl: `http://127.0.0.1:${port}/readyz`,
  });
  return [
    // The pages are wanted first.
    { ...service('worker', 'main.js', config.ports.REDLICH_OUTBOX_PORT), nice: workerNice(env) },
    service('api', 'main.js', config.ports.REDLICH_API_PORT),
    service('web', 'server/main.js', config.ports.REDLICH_WEB_PORT),
  ];
}
