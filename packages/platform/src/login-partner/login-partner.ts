import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  enableNonRepudiationChecks,
  fetchUserInfo,
  genericGrantRequest,
  getJwksCache,
  setJwksCache,
} from 'openid-client';
import type { Outgoing } from '../outgoing/index.ts';
import { discoveredBy, type Discovered } from './discovered.ts';
import { failureOf } from './failure.ts';
import { guardedFetch } from './guarded-fetch.ts';
import type {
  PartnerAnswer,
  PartnerClaims,
  PartnerClient,
  PartnerFound,
  PartnerIssuer,
  PartnerLogin,
} from './parts.ts';

const scope = 'openid email profile';

/** Speaks OpenID Connect with tenants' providers. Each method throws PartnerFailed, and nothing else of a partner's doing. */
export function createLoginPartner({ outgoing }: { outgoing: Outgoing }) {
  const discovered = discoveredBy(outgoing);

  function configured({ metadata, keys }: Discovered, client: PartnerClient): Configuration {
    const { clientId, clientSecret, tenantId } = client;
    // Where nothing is said, the password's place is the header (OpenID Connect Discovery, section 3).
    const ways = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const authentication = ways.includes('client_secret_basic')
      ? ClientSecretBasic(clientSecret)
      : ClientSecretPost(clientSecret);
    const configuration = new Configuration(metadata, clientId, undefined, authentication);
    configuration[customFetch] = guardedFetch(outgoing, tenantId);
    configuration.timeout = 10;
    allowInsecureRequests(configuration);
    enableNonRepudiationChecks(configuration);
    if (keys) setJwksCache(configuration, keys);
    return configuration;
  }

  return {
    /** What is found at an issuer now, whatever was found before. */
    async find(asked: PartnerIssuer): Promise<PartnerFound> {
      const { metadata } = await discovered(asked, { fresh: true });
      const claims = metadata.claims_supported;
      return {
        issuer: metadata.issuer,
        authorizationHost: new URL(metadata.authorization_endpoint!).host,
        namesPkce: metadata.code_challenge_methods_supported?.includes('S256') === true,
        namesEmail: Array.isArray(claims) ? claims.includes('email') && claims.includes('email_verified') : null,
        algorithms: metadata.id_token_signing_alg_values_supported ?? [],
      };
    },

    /** Whether the provider knows the client, asked with a code that cannot be right. @returns null where its answer does not tell */
    async knows(client: PartnerClient, redirectUri: string): Promise<boolean | null> {
      const configuration = configured(await discovered(client), client);
      const parameters = { code: 'is-the-client-known', redirect_uri: redirectUri };
      try {
        await genericGrantRequest(configuration, 'authorization_code', parameters);
        return null;
      } catch (error) {
        const { reason } = failureOf(error, 'answer');
        if (reason === 'client') return false;
        if (reason === 'code') return true;
        if (reason === 'unreachable' || reason === 'address' || reason === 'undeclared') throw failureOf(error, reason);
        return null;
      }
    },

    /** Where the browser goes to log in. */
    async begin(client: PartnerClient, { redirectUri, state, nonce, verifier }: PartnerLogin): Promise<string> {
      const configuration = configured(await discovered(client), client);
      return buildAuthorizationUrl(configuration, {
        response_type: 'code',
        redirect_uri: redirectUri,
        scope,
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }).href;
    },

    /** Who came back, by the provider's signed word. */
    async finish(client: PartnerClient, answer: PartnerAnswer): Promise<PartnerClaims> {
      const found = await discovered(client);
      const configuration = configured(found, client);
      try {
        const tokens = await authorizationCodeGrant(configuration, new URL(answer.returnedTo), {
          expectedState: answer.state,
          expectedNonce: answer.nonce,
          pkceCodeVerifier: answer.verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims()!;
        const asksFurther = claims['email'] === undefined && found.metadata.userinfo_endpoint !== undefined;
        const more = asksFurther ? await fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
        return { ...more, ...claims, subject: claims.sub };
      } catch (error) {
        throw failureOf(error, 'answer');
      } finally {
        found.keys = getJwksCache(configuration) ?? found.keys;
      }
    },
  };
}
