import { expect, test } from 'vitest';
import { countryOfRegion, regionIn } from './region.ts';

test.each([
  ['s3.us-west-2.amazonaws.com', 'us-west-2', 'US'],
  ['bucket.s3.eu-central-1.amazonaws.com', 'eu-central-1', 'DE'],
  ['mail-eu-west-1.relay.example', 'eu-west-1', 'IE'],
  ['db.germanywestcentral.database.azure.com', 'germanywestcentral', 'DE'],
  ['fsn1.your-objectstorage.example', 'fsn1', 'DE'],
  ['files.ash.example', 'ash', 'US'],
  ['email-smtp.us-east-1.amazonaws.com', 'us-east-1', 'US'],
  ['europe-west12-sql.example', 'europe-west12', 'IT'],
])('%s lies in %s', (host, region, country) => {
  expect(regionIn(host)).toBe(region);
  expect(countryOfRegion(region)).toBe(country);
});

test.each([
  'smtp.relay.example',
  'crash.example',
  'washing.example',
  'files.firma.us',
  'eastern.example',
  'singer.example',
])('%s tells nothing', (host) => expect(regionIn(host)).toBeUndefined());
