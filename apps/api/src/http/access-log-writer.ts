import { writeAccessLog, type AccessLine, type Ports } from '@redlich/domain';

const waitMs = 2_000;
const linesMax = 10_000;

/** Collects page views and writes them every two seconds, off the way of the requests. */
export interface AccessLogWriter {
  add(tenantId: string, line: AccessLine): void;
  /** Writes what there is. */
  flush(): Promise<void>;
}

export function accessLogWriter(ports: Ports): AccessLogWriter {
  let waiting = new Map<string, AccessLine[]>();
  let count = 0;
  let timer: NodeJS.Timeout | undefined;
  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const lines = waiting;
    waiting = new Map();
    count = 0;
    for (const [tenantId, some] of lines) {
      try {
        await writeAccessLog(ports, tenantId, some);
      } catch (err) {
        ports.log.warn({ tenantId, count: some.length, err }, 'access log not written');
      }
    }
  }
  return {
    add(tenantId, line) {
      // With the database away for long the log has gaps rather than the process no memory.
      if (count >= linesMax) return;
      count += 1;
      waiting.set(tenantId, [...(waiting.get(tenantId) ?? []), line]);
      timer ??= setTimeout(() => void flush(), waitMs).unref();
    },
    flush,
  };
}
