/** Who is asked, and for which tenant: what it has declared decides whether anybody is. */
export interface PartnerIssuer {
  tenantId: string;
  issuer: string;
}

/** How the product is known at a provider. */
export interface PartnerClient extends PartnerIssuer {
  clientId: string;
  clientSecret: string;
}

/** What has to be the same at the beginning and at the end of one login. */
export interface PartnerLogin {
  redirectUri: string;
  state: string;
  nonce: string;
  verifier: string;
}

export interface PartnerAnswer extends PartnerLogin {
  /** The address the browser came back to, with everything behind the question mark. */
  returnedTo: string;
}

/** What the provider says of the person; nothing of it is believed beyond that it said so. */
export interface PartnerClaims {
  subject: string;
  [claim: string]: unknown;
}

/** What a provider's document says of it. */
export interface PartnerFound {
  issuer: string;
  authorizationHost: string;
  /** Whether it names S256; many that understand it do not. */
  namesPkce: boolean;
  /** Whether it says that it sends an address and whether that one is proven; null where it says nothing. */
  namesEmail: boolean | null;
  algorithms: string[];
}
