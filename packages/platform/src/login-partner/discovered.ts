import { allowInsecureRequests, customFetch, discovery, type getJwksCache, type ServerMetadata } from 'openid-client';
import type { Outgoing } from '../outgoing/index.ts';
import { failureOf, PartnerFailed } from './failure.ts';
import { guardedFetch } from './guarded-fetch.ts';
import type { PartnerIssuer } from './parts.ts';

/** A provider's document and, once they were needed, its keys. */
export interface Discovered {
  metadata: ServerMetadata;
  keys: ReturnType<typeof getJwksCache>;
}

/** Asymmetric ones only: `none` proves nothing, and with HS256 whoever knows the secret could sign. */
const accepted = new Set(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']);
const keptMs = 10 * 60_000;
const keptMax = 500;

/** Reads providers' documents and keeps each for ten minutes; a failure is never kept. */
export function discoveredBy(outgoing: Outgoing) {
  const kept = new Map<string, { found: Discovered; until: number }>();

  async function ask({ tenantId, issuer }: PartnerIssuer): Promise<Discovered> {
    if (outgoing.check(issuer) !== undefined) throw new PartnerFailed('address');
    const read = await discovery(new URL(issuer), 'discovery', undefined, undefined, {
      [customFetch]: guardedFetch(outgoing, tenantId),
      timeout: 10,
      // What may speak plain http is decided by the guard.
      execute: [allowInsecureRequests],
    }).catch((error: unknown) => {
      const other = isAboutIssuer(error);
      throw failureOf(error, other ? 'otherIssuer' : 'notAProvider');
    });
    const metadata = read.serverMetadata() as ServerMetadata;
    // An issuer for everybody's directories would let in whoever has one.
    if (new URL(metadata.issuer).href !== new URL(issuer).href) throw new PartnerFailed('otherIssuer');
    for (const endpoint of [metadata.authorization_endpoint, metadata.token_endpoint, metadata.jwks_uri])
      if (endpoint === undefined) throw new PartnerFailed('notAProvider');
      else if (outgoing.check(endpoint) !== undefined) throw new PartnerFailed('address');
    const algorithms = (metadata.id_token_signing_alg_values_supported ?? ['RS256']).filter((one) => accepted.has(one));
    if (algorithms.length === 0) throw new PartnerFailed('algorithm');
    return { metadata: { ...metadata, id_token_signing_alg_values_supported: algorithms }, keys: undefined };
  }

  return async ({ tenantId, issuer }: PartnerIssuer, { fresh = false } = {}): Promise<Discovered> => {
    // What one tenant may ask, another may not.
    const key = `${tenantId} ${issuer}`;
    const hit = kept.get(key);
    if (!fresh && hit && hit.until > Date.now()) return hit.found;
    const found = await ask({ tenantId, issuer });
    if (kept.size >= keptMax) kept.clear();
    kept.set(key, { found, until: Date.now() + keptMs });
    return found;
  };
}

const isAboutIssuer = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED';
