import { pino } from 'pino';
import type { DestinationStream } from 'pino';
import { allowedOnly } from './allowed-fields.ts';
import { standardOutput } from './standard-output.ts';

export type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** What a line may say: see `allowed-fields.ts` for the names that are kept. */
export type Fields = Readonly<Record<string, unknown>> & { err?: unknown };

type Write = (fields: Fields, message: string) => void;

export interface Logger {
  debug: Write;
  info: Write;
  warn: Write;
  error: Write;
  fatal: Write;
  /** A logger that adds these fields to each of its lines. */
  with(fields: Fields): Logger;
}

/** A logger of one service. `destination` is stdout unless a test collects the lines. */
export function createLogger(options: { service: string; level: Level; destination?: DestinationStream }): Logger {
  const { service, level, destination } = options;
  const settings = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return wrap(pino(settings, destination ?? standardOutput()), {});
}

function wrap(line: ReturnType<typeof pino>, context: Fields): Logger {
  const at =
    (level: 'debug' | 'info' | 'warn' | 'error' | 'fatal'): Write =>
    (fields, message) => {
      if (line.isLevelEnabled(level)) line[level](allowedOnly({ ...context, ...fields }), message);
    };
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    fatal: at('fatal'),
    with: (fields) => wrap(line, { ...context, ...fields }),
  };
}
