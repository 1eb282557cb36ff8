import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

export interface WorkerProcess {
  smtpPort: number;
  outboxPort: number;
  /** Starts it anew after a kill. */
  start(): void;
  /** SIGKILL: no chance to finish anything. */
  kill(): Promise<void>;
  /** SIGTERM, waits for the end. @returns its exit code */
  stop(): Promise<number | null>;
}

/** The real worker as a process of its own, on free ports. */
export async function workerProcess(settings: {
  appUrl: string;
  dataDir: string;
  secret: string;
}): Promise<WorkerProcess> {
  const [smtpPort, outboxPort] = [await freePort(), await freePort()];
  const env = {
    ...process.env,
    REDLICH_APP_URL: settings.appUrl,
    REDLICH_DATA_DIR: settings.dataDir,
    REDLICH_SECRET: settings.secret,
    REDLICH_SMTP_PORT: String(smtpPort),
    REDLICH_OUTBOX_PORT: String(outboxPort),
    REDLICH_LOG_LEVEL: 'error',
  };
  let child: ChildProcess | undefined;
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return {
    smtpPort,
    outboxPort,
    start() {
      child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}
