import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePorts } from './free-ports.ts';
import type { Instance } from './instance.ts';
import { startNameServer } from './name-server.ts';
import { startProvider } from './start-provider.ts';

export const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface StartedInstance {
  instance: Instance;
  /** Ends it in order, keeps its logs at `logsTo` and removes its data. */
  stop(logsTo: string): Promise<void>;
}

const readyWithinMs = 240_000;
const stoppedWithinMs = 60_000;

type SixPorts = [number, number, number, number, number, number];

/** Starts the whole product as `npm start` does, on free ports, with new data in a temporary folder. */
export async function startInstance(): Promise<StartedInstance> {
  const [webPort, apiPort, smtpPort, outboxPort, providerPort, dnsPort] = (await freePorts(6)) as SixPorts;
  const dataDir = mkdtempSync(join(tmpdir(), 'redlich-e2e-'));
  const zoneDir = join(dataDir, 'zone');
  const stopNameServer = await startNameServer(zoneDir, dnsPort);
  const env = {
    ...withoutSettings(process.env),
    REDLICH_DATA_DIR: dataDir,
    REDLICH_WEB_PORT: String(webPort),
    REDLICH_API_PORT: String(apiPort),
    REDLICH_SMTP_PORT: String(smtpPort),
    REDLICH_OUTBOX_PORT: String(outboxPort),
    // Whoever asks for a domain asks the test.
    REDLICH_DNS_SERVERS: `127.0.0.1:${dnsPort}`,
    REDLICH_OUTGOING_ALLOW: `127.0.0.1:${providerPort}`,
    // Visitors say from which network they come, as behind a proxy: see `visitorsNetwork`.
    REDLICH_TRUSTED_PROXIES: '127.0.0.1',
    // As under npm, it ends by itself if this process is killed.
    npm_lifecycle_event: 'start',
  };
  const said = join(dataDir, 'start.log');
  const output = openSync(said, 'a');
  const start = [join('infra', 'bootstrap', 'run.mjs'), join('infra', 'local', 'start.ts')];
  const child = spawn(process.execPath, start, { cwd: repository, env, stdio: ['ignore', output, output] });
  closeSync(output);
  const provider = startProvider(repository, providerPort);
  const stop = async (logsTo: string) => {
    provider.kill();
    await end(child);
    await stopNameServer();
    rmSync(logsTo, { recursive: true, force: true });
    cpSync(join(dataDir, 'logs'), logsTo, { recursive: true, force: true });
    cpSync(said, join(logsTo, 'start.log'));
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await untilReady(child, () => readFileSync(said, 'utf8'));
  } catch (error) {
    provider.kill();
    await end(child);
    await stopNameServer();
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
  return { instance: { webPort, smtpPort, outboxPort, providerPort, dataDir, zoneDir }, stop };
}

/** What is set for another instance must not reach this one: no database, store or mail server but its own. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const foreign = /^(REDLICH_|S3_|DATABASE_URL$|SMTP_URL$|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)));
}

function untilReady(child: ChildProcess, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (problem?: string) => {
      clearInterval(looking);
      clearTimeout(patience);
      if (problem === undefined) resolve();
      else reject(new Error(`The product ${problem}. It said:\n${said()}`));
    };
    const looking = setInterval(() => said().includes('redlich ready') && done(), 100);
    const patience = setTimeout(() => done(`is not ready after ${readyWithinMs / 1000} s`), readyWithinMs);
    child.once('error', (error) => done(`did not start: ${error.message}`));
    child.once('exit', (code) => done(`ended with ${code}`));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stoppedWithinMs);
  await gone;
  clearTimeout(timer);
}
