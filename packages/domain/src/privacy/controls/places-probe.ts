import type { Claim } from '@redlich/contract';
import type { StoredPlace } from '../../connections/index.ts';
import { words, type Evidence, type Outcome, type Words } from './control.ts';
import type { LiveFacts } from './live-facts.ts';

const names: Record<StoredPlace['purpose'], Words> = {
  database: words('Datenbank', 'Database'),
  files: words('Ablage der Dateien', 'Store of files'),
  mail: words('Versand der E-Mails', 'Sending of mail'),
  dns: words('Namensauflösung', 'Name servers'),
};

/** A look-up outweighs the configuration: a region does not err about itself. */
const countryOf = ({ country, foundCountry }: StoredPlace) => foundCountry ?? country;

function evidenceOf(place: StoredPlace): Evidence {
  const { host, foundBy, isOwnNetwork } = place;
  const country = countryOf(place);
  const where = country ?? null;
  const by = foundBy === null ? '' : ` (${foundBy})`;
  if (where !== null) return { what: names[place.purpose], result: words(`${where}${by}`, `${where}${by}`) };
  return {
    what: names[place.purpose],
    result: isOwnNetwork
      ? words('im Netz der Plattform', 'inside the platform’s network')
      : words(`${host}: Land nicht zu erkennen`, `${host}: country cannot be told`),
  };
}

/** K11: the country that is stated against where database, files and mail are, by configuration and look-up. */
export function hostingProbe(claim: Claim, { places }: LiveFacts): Outcome {
  const stated = claim.statement['country'];
  const probed = places.filter(({ purpose }) => purpose !== 'dns');
  const elsewhere = probed.some((place) => countryOf(place) !== null && countryOf(place) !== stated);
  const yours: Evidence = {
    what: words('Betreiber und Ort', 'Operator and place'),
    result: words('kann nur von Ihnen bestätigt werden', 'only you can confirm it'),
  };
  return { verdict: elsewhere ? 'contradicted' : 'statement', evidence: [...probed.map(evidenceOf), yours] };
}
