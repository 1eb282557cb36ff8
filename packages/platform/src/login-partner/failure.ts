import { AuthorizationResponseError, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';
import { OutgoingRefused } from '../outgoing/index.ts';

/** Why a login at a provider came to nothing; safe to show to the tenant's administration. */
export type PartnerFailure =
  /** The address is not one that may be asked: not https, another port, not on the open internet. */
  | 'address'
  | 'unreachable'
  /** The host is none of a recipient that this tenant has declared and that is active. */
  | 'undeclared'
  /** What answered is no provider, or names another issuer than the one asked for. */
  | 'notAProvider'
  | 'otherIssuer'
  /** It signs with no algorithm that is accepted here. */
  | 'algorithm'
  /** Client id or secret is not what the provider knows. */
  | 'client'
  /** The code of the answer was not taken: used, too old, or issued to somebody else. */
  | 'code'
  /** The person or the provider said no. */
  | 'denied'
  /** State, nonce, issuer, audience, time or signature is not as it has to be. */
  | 'answer';

export class PartnerFailed extends Error {
  readonly reason: PartnerFailure;

  constructor(reason: PartnerFailure, cause?: unknown) {
    super(reason, { cause });
    this.name = 'PartnerFailed';
    this.reason = reason;
  }
}

function* causes(error: unknown): Generator<unknown> {
  for (let depth = 0, at = error; at !== undefined && at !== null && depth < 6; depth++) {
    yield at;
    at = at instanceof Error ? at.cause : undefined;
  }
}

const ofOutgoing = ({ reason }: OutgoingRefused): PartnerFailure =>
  reason === 'undeclared' || reason === 'inactive'
    ? 'undeclared'
    : reason === 'address' || reason === 'notHttps' || reason === 'port' || reason === 'credentials'
      ? 'address'
      : 'unreachable';

const clientErrors = new Set(['invalid_client', 'unauthorized_client']);

/** What a failure of the library, or of a request, means; `otherwise` where it is none that says more. */
export function failureOf(error: unknown, otherwise: PartnerFailure): PartnerFailed {
  for (const cause of causes(error)) {
    if (cause instanceof PartnerFailed) return cause;
    if (cause instanceof OutgoingRefused) return new PartnerFailed(ofOutgoing(cause), error);
    if (cause instanceof AuthorizationResponseError) return new PartnerFailed('denied', error);
    if (cause instanceof WWWAuthenticateChallengeError) return new PartnerFailed('client', error);
    if (cause instanceof ResponseBodyError)
      return new PartnerFailed(
        clientErrors.has(cause.error) ? 'client' : cause.error === 'invalid_grant' ? 'code' : otherwise,
        error,
      );
    if (cause instanceof Error && 'code' in cause && cause.code === 'OAUTH_TIMEOUT')
      return new PartnerFailed('unreachable', error);
  }
  return new PartnerFailed(otherwise, error);
}
