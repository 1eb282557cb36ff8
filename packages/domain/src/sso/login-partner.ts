import type { SsoCheck, SsoFailure } from '@redlich/contract';

export interface PartnerIssuer {
  tenantId: string;
  issuer: string;
}

export interface PartnerClient extends PartnerIssuer {
  clientId: string;
  clientSecret: string;
}

export interface PartnerLogin {
  redirectUri: string;
  state: string;
  nonce: string;
  verifier: string;
}

export interface PartnerClaims {
  subject: string;
  [claim: string]: unknown;
}

/** Speaks with a provider. What fails there is thrown as an error named `PartnerFailed` with a `reason`. */
export interface LoginPartner {
  find(asked: PartnerIssuer): Promise<NonNullable<SsoCheck['found']>>;
  /** Whether client and secret are known there; null where that does not show. */
  knows(client: PartnerClient, redirectUri: string): Promise<boolean | null>;
  /** @returns where the browser goes */
  begin(client: PartnerClient, login: PartnerLogin): Promise<string>;
  finish(client: PartnerClient, answer: PartnerLogin & { returnedTo: string }): Promise<PartnerClaims>;
}

/** Why a partner failed; throws on whatever else it was. */
export function failureIn(error: unknown): SsoFailure {
  if (error instanceof Error && error.name === 'PartnerFailed' && 'reason' in error) return error.reason as SsoFailure;
  throw error;
}

export const callbackPath = '/login/sso/callback';
