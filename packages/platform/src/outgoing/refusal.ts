import { z } from 'zod';

/** Why a request did not go out or its answer was not taken; safe to show to the tenant. */
export type OutgoingRefusal =
  | 'notHttps'
  | 'credentials'
  | 'port'
  | 'address'
  | 'unknownHost'
  | 'unreachable'
  | 'certificate'
  | 'timeout'
  | 'tooLarge'
  /** Nobody whom the tenant has declared; or a processor without evidence of its contract. */
  | 'undeclared'
  | 'inactive';

export class OutgoingRefused extends Error {
  readonly reason: OutgoingRefusal;

  /** With `inactive`: whose evidence is missing. */
  readonly recipient: string | null;

  constructor(reason: OutgoingRefusal, recipient: string | null = null) {
    super(reason);
    this.name = 'OutgoingRefused';
    this.reason = reason;
    this.recipient = recipient;
  }
}

const entry = /^(?:\[[0-9a-f:]+\]|[a-z0-9.-]+):\d{1,5}$/i;

/** `REDLICH_OUTGOING_ALLOW`: `host:port` pairs of the operator's own network, commas between. */
export const allowListVariable = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((one) => one.trim().toLowerCase())
      .filter(Boolean),
  )
  .refine((list) => list.every((one) => entry.test(one)), 'a list of host:port, commas between');
