/** A connection that was not opened. */
export class EgressRefused extends Error {
  readonly code = 'EREFUSED';
  readonly reason: 'undeclared' | 'inactive';
  /** Whose evidence is missing, with `inactive`. */
  readonly recipient: string | null;

  constructor(reason: 'undeclared' | 'inactive', recipient: string | null = null) {
    super(`egress: ${reason}`);
    this.name = 'EgressRefused';
    this.reason = reason;
    this.recipient = recipient;
  }
}
