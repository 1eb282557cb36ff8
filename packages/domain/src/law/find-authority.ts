import type { Authority, Sector } from '@redlich/contract';
import { austria, bavarianPublic, federal, stateAuthorities, switzerland } from './authorities.ts';
import { stateOfPostcode } from './postcodes.ts';

export interface AuthorityQuestion {
  /** ISO 3166-1 alpha-2. */
  country: string;
  postalCode: string;
  sector: Sector;
}

/** The supervisory authority of who sits at a postcode; undefined where this is not known. */
export function findAuthority({ country, postalCode, sector }: AuthorityQuestion): Authority | undefined {
  if (country === 'AT') return austria;
  if (country === 'CH') return switzerland;
  if (country !== 'DE') return undefined;
  if (sector === 'federal' || sector === 'telecommunications') return federal;
  const state = stateOfPostcode(postalCode.trim());
  if (!state) return undefined;
  return state === 'BY' && sector === 'public' ? bavarianPublic : stateAuthorities[state];
}
