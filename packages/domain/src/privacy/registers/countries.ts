// The European Economic Area: where the GDPR applies directly, so that no transfer rules are needed (Art. 44).
const eea = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

export const isInEea = (country: string): boolean => eea.has(country);
