import { createHmac, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { DomainError, type Ports } from '../kernel/index.ts';

/** At most `max` within `seconds`. Several of growing length make the wait grow with every further failure. */
export interface Limit {
  max: number;
  seconds: number;
}

interface Tried {
  /** Where the same key means something else in each tenant: an account's address, but not a network's. */
  tenantId?: string | undefined;
  /** What is tried: `login`, `password-reset`. */
  kind: string;
  /** Whose attempts are counted together; stored as a keyed hash. */
  key: string;
  limits: readonly Limit[];
}

export interface Attempt {
  /** Takes the attempt back, where only failures count. */
  forgive(): Promise<void>;
}

/**
 * Counts an attempt before it is carried out, so that many at once cannot slip by. Commits at once, whatever becomes of
 * the command around it.
 * @throws DomainError tooMany with the seconds to wait; such an attempt is not counted
 */
export async function throttle({ db, secret, clock }: Ports, tried: Tried): Promise<Attempt> {
  const name = JSON.stringify([tried.kind, tried.tenantId ?? '', tried.key]);
  const bucket = createHmac('sha256', secret).update(`throttle ${name}`).digest('base64url');
  const attemptId = randomUUID();
  const maxima = tried.limits.map(({ max }) => max);
  const seconds = tried.limits.map((limit) => limit.seconds);
  const { rows } = await sql<{ wait: number }>`
    select platform.take_attempt(${bucket}, ${attemptId}, ${clock.now()}, ${maxima}::int[], ${seconds}::int[]) as wait`.execute(
    db,
  );
  const { wait } = rows[0]!;
  if (wait > 0) throw new DomainError('tooMany', { retryAfterSeconds: wait, detail: tried.kind });
  return {
    async forgive() {
      await sql`select platform.forgive_attempt(${bucket}, ${attemptId})`.execute(db);
    },
  };
}
