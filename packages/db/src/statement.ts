import pg from 'pg';
import { camelCase } from './names.ts';
import { valueTypes } from './values.ts';

/** A statement; the server keeps it under its name once it has been sent. Without a name it is sent each time. */
export interface Prepared {
  name: string;
  text: string;
  values: readonly unknown[];
}

export interface Outcome {
  /** Of PostgreSQL's answer: INSERT, COMMIT, ROLLBACK… */
  command: string;
  count: number;
  rows: Record<string, unknown>[];
}

type Parse = (text: string) => unknown;
interface Shape {
  names: string[];
  parsers: Parse[];
}

/** What node-postgres' connection offers to a query; its types leave this out. */
interface Wire {
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: readonly unknown[] }): void;
  describe(message: { type: 'P' }): void;
  execute(message: object): void;
  sync(): void;
  on(event: 'parseComplete', listener: () => void): void;
}

/** What one connection's server has kept. */
class Kept {
  readonly names = new Set<string>();
  readonly shapes = new Map<string, Shape>();
  /** Sent and not confirmed yet, in order. */
  readonly unconfirmed: string[] = [];
}

const keptBy = new WeakMap<Wire, Kept>();
function keptOf(wire: Wire): Kept {
  const known = keptBy.get(wire);
  if (known) return known;
  const kept = new Kept();
  wire.on('parseComplete', () => kept.unconfirmed.shift());
  keptBy.set(wire, kept);
  return kept;
}

const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;
const nothing: Shape = { names: [], parsers: [] };
// Its members are node-postgres' own affair; a pipelined connection takes nothing else.
const Base = pg.Query as unknown as new (text: string) => object;

/**
 * Statements that travel in one message and run in one implicit transaction unless one of them begins another. What the
 * last of them answers is the outcome; its columns are described once a connection, not with every execution.
 */
export class Statements extends Base {
  readonly #parts: readonly Prepared[];
  readonly #resolve: (outcome: Outcome) => void;
  readonly #reject: (error: unknown) => void;
  #at = 0;
  #sent: string[] = [];
  #shape: Shape | undefined;
  #error: unknown;
  readonly #outcome: Outcome = { command: '', count: 0, rows: [] };
  /** Taken over by node-postgres when its own time limit fires. */
  callback: (error?: unknown) => void = () => {};

  private constructor(
    parts: readonly Prepared[],
    resolve: (outcome: Outcome) => void,
    reject: (error: unknown) => void,
  ) {
    super('');
    this.#parts = parts;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  static run(client: pg.ClientBase, parts: readonly Prepared[]): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      // A value that cannot be written is found before anything is sent.
      const written = parts.map((part) => ({ ...part, values: part.values.map(prepareValue) }));
      client.query(new Statements(written, resolve, reject) as unknown as pg.Submittable);
    });
  }

  submit(wire: Wire): null {
    const kept = keptOf(wire);
    const last = this.#parts.length - 1;
    this.#parts.forEach(({ name, text, values }, index) => {
      if (!kept.names.has(name)) {
        wire.parse({ name, text });
        if (name) kept.names.add(name);
        kept.unconfirmed.push(name);
        this.#sent.push(name);
      }
      wire.bind({ statement: name, values });
      if (index === last) {
        this.#shape = kept.shapes.get(name);
        if (!this.#shape) wire.describe({ type: 'P' });
      }
      wire.execute({});
    });
    wire.sync();
    return null;
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.#shape = {
      names: fields.map(({ name }) => camelCase(name)),
      parsers: fields.map(({ dataTypeID }) => valueTypes.getTypeParser(dataTypeID) as unknown as Parse),
    };
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    if (this.#at < this.#parts.length - 1 || this.#error || !this.#shape) return;
    const { names, parsers } = this.#shape;
    const row: Record<string, unknown> = {};
    try {
      for (let index = 0; index < names.length; index++) {
        const text = fields[index]!;
        row[names[index]!] = text === null ? null : parsers[index]!(text);
      }
    } catch (error) {
      this.#error = error;
    }
    this.#outcome.rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#at += 1;
    if (this.#at < this.#parts.length) return;
    const words = text.split(' ');
    this.#outcome.command = words[0]!;
    this.#outcome.count = Number(words.at(-1)) || 0;
  }

  handleReadyForQuery(wire: Wire): void {
    if (this.#error) return this.#reject(this.#error);
    const { name } = this.#parts.at(-1)!;
    if (name) keptOf(wire).shapes.set(name, this.#shape ?? nothing);
    this.#resolve(this.#outcome);
  }

  handleError(error: unknown, wire: Wire): void {
    const kept = keptOf(wire);
    // What the server refused to keep has to be sent again; what it confirmed before the error stays.
    for (const name of this.#sent) {
      const at = kept.unconfirmed.indexOf(name);
      if (at < 0) continue;
      kept.unconfirmed.splice(at, 1);
      kept.names.delete(name);
    }
    this.#reject(error);
  }

  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
  handleCopyInResponse(): void {
    this.#error = new Error('COPY is not offered here');
  }
}
