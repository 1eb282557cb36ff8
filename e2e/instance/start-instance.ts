import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePorts } from './free-ports.ts';
import type { Instance } from './instance.ts';

export const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface StartedInstance {
  instance: Instance;
  /** Ends it in order, keeps its logs at `logsTo` and removes its data. */
  stop(logsTo: string): Promise<void>;
}

const readyWithinMs = 240_000;
const stoppedWithinMs = 60_000;

/** Starts the whole product as `npm start` does, on free ports, with new data in a temporary folder. */
export async function startInstance(): Promise<StartedInstance> {
  const [webPort, apiPort, smtpPort, outboxPort] = (await freePorts(4)) as [number, number, number, number];
  const dataDir = mkdtempSync(join(tmpdir(), 'redlich-e2e-'));
  const env = {
    ...withoutSettings(process.env),
    REDLICH_DATA_DIR: dataDir,
    REDLICH_WEB_PORT: String(webPort),
    REDLICH_API_PORT: String(apiPort),
    REDLICH_SMTP_PORT: String(smtpPort),
    REDLICH_OUTBOX_PORT: String(outboxPort),
  };
  const child = spawn(process.execPath, [join('infra', 'local', 'start.ts')], {
    cwd: repository,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (logsTo: string) => {
    await end(child);
    rmSync(logsTo, { recursive: true, force: true });
    cpSync(join(dataDir, 'logs'), logsTo, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await untilReady(child);
  } catch (error) {
    await end(child);
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
  return { instance: { webPort, smtpPort, outboxPort, dataDir }, stop };
}

/** What is set for another instance must not reach this one: no database, store or mail server but its own. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const foreign = /^(REDLICH_|S3_|DATABASE_URL$|SMTP_URL$|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)));
}

function untilReady(child: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(`is not ready after ${readyWithinMs / 1000} s`), readyWithinMs);
    const fail = (how: string) => {
      clearTimeout(timer);
      reject(new Error(`The product ${how}. It said:\n${said}`));
    };
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes('redlich ready')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (error) => fail(`did not start: ${error.message}`));
    child.once('exit', (code) => fail(`ended with ${code}`));
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
