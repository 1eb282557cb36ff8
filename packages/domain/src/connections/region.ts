// Regions that clouds name their places by, and the countries these lie in. A name tells where a server is only when it is
// such a region; a country's top level domain tells nothing.
const regions: Record<string, readonly string[]> = {
  DE: [
    'eu-central-1',
    'germanywestcentral',
    'germanynorth',
    'europe-west3',
    'europe-west10',
    'fsn1',
    'nbg1',
    'eu-de',
    'de-fra',
    'eu-frankfurt-1',
  ],
  AT: ['austriaeast', 'at-vie-1', 'at-vie-2'],
  CH: ['eu-central-2', 'switzerlandnorth', 'switzerlandwest', 'europe-west6', 'ch-gva-2', 'ch-dk-2', 'eu-zurich-1'],
  IE: ['eu-west-1', 'northeurope'],
  GB: ['eu-west-2', 'uksouth', 'ukwest', 'europe-west2', 'uk-london-1'],
  FR: ['eu-west-3', 'francecentral', 'francesouth', 'europe-west9', 'fr-par', 'eu-paris-1'],
  NL: ['westeurope', 'europe-west4', 'nl-ams', 'eu-amsterdam-1'],
  BE: ['europe-west1'],
  FI: ['europe-north1', 'hel1'],
  SE: ['eu-north-1', 'swedencentral', 'europe-north2', 'eu-stockholm-1'],
  IT: ['eu-south-1', 'italynorth', 'europe-west8', 'europe-west12', 'eu-milan-1'],
  ES: ['eu-south-2', 'spaincentral', 'europe-southwest1', 'eu-madrid-1'],
  PL: ['polandcentral', 'europe-central2', 'pl-waw'],
  NO: ['norwayeast', 'norwaywest'],
  US: [
    ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'us-gov-east-1', 'us-gov-west-1', 'us-east', 'us-west'],
    ['eastus', 'eastus2', 'westus', 'westus2', 'westus3', 'centralus', 'northcentralus', 'southcentralus'],
    ['us-central1', 'us-east1', 'us-east4', 'us-east5', 'us-west1', 'us-west4', 'us-south1', 'us-ashburn-1'],
    ['ash', 'hil', 'nyc3', 'sfo3'],
  ].flat(),
  CA: ['ca-central-1', 'ca-west-1', 'canadacentral', 'canadaeast', 'northamerica-northeast1', 'ca-toronto-1'],
  BR: ['sa-east-1', 'brazilsouth', 'southamerica-east1'],
  IN: ['ap-south-1', 'ap-south-2', 'centralindia', 'asia-south1'],
  SG: ['ap-southeast-1', 'southeastasia', 'asia-southeast1', 'sin'],
  AU: ['ap-southeast-2', 'australiaeast', 'australia-southeast1'],
  JP: ['ap-northeast-1', 'ap-northeast-3', 'japaneast', 'japanwest', 'asia-northeast1'],
  KR: ['ap-northeast-2', 'koreacentral', 'asia-northeast3'],
  HK: ['ap-east-1', 'eastasia', 'asia-east2'],
  IL: ['il-central-1', 'israelcentral', 'me-west1'],
  AE: ['me-central-1', 'uaenorth'],
  ZA: ['af-south-1', 'southafricanorth'],
};

const countryOf = new Map(
  Object.entries(regions).flatMap(([country, names]) => names.map((name) => [name, country] as const)),
);
// Of three and four letters there are many words; only a label of its own is a region then.
const longestFirst = [...countryOf.keys()].sort((a, b) => b.length - a.length);

/** The country of a region such as `us-east-1`; undefined where it is not known. */
export const countryOfRegion = (region: string): string | undefined => countryOf.get(region.toLowerCase());

/** The region that a host's name tells, as a label or a part of one: `s3.us-west-2.amazonaws.com`. Pure. */
export function regionIn(host: string): string | undefined {
  const name = host.toLowerCase();
  const labels = new Set(name.split('.'));
  return longestFirst.find(
    (region) => labels.has(region) || (region.length > 4 && new RegExp(`(?:^|[.-])${region}(?:[.-]|$)`).test(name)),
  );
}
