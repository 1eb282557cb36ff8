import { expect, test } from 'vitest';
import { authoritySchema } from '@redlich/contract';
import { austria, bavarianPublic, federal, stateAuthorities, switzerland } from './authorities.ts';
import { findAuthority } from './find-authority.ts';
import { stateOfPostcode } from './postcodes.ts';

test.each([
  ['01067', 'SN', 'Dresden'],
  ['03046', 'BB', 'Cottbus'],
  ['04109', 'SN', 'Leipzig'],
  ['06108', 'ST', 'Halle'],
  ['07743', 'TH', 'Jena'],
  ['10115', 'BE', 'Berlin'],
  ['14195', 'BE', 'Dahlem'],
  ['14467', 'BB', 'Potsdam'],
  ['15230', 'BB', 'Frankfurt (Oder)'],
  ['17033', 'MV', 'Neubrandenburg'],
  ['18055', 'MV', 'Rostock'],
  ['19053', 'MV', 'Schwerin'],
  ['20095', 'HH', 'Hamburg'],
  ['21335', 'NI', 'Lüneburg'],
  ['22850', 'SH', 'Norderstedt'],
  ['23552', 'SH', 'Lübeck'],
  ['23966', 'MV', 'Wismar'],
  ['24103', 'SH', 'Kiel'],
  ['26122', 'NI', 'Oldenburg'],
  ['27568', 'HB', 'Bremerhaven'],
  ['28195', 'HB', 'Bremen'],
  ['30159', 'NI', 'Hannover'],
  ['33602', 'NW', 'Bielefeld'],
  ['34117', 'HE', 'Kassel'],
  ['37073', 'NI', 'Göttingen'],
  ['39104', 'ST', 'Magdeburg'],
  ['40213', 'NW', 'Düsseldorf'],
  ['49074', 'NI', 'Osnabrück'],
  ['49477', 'NW', 'Ibbenbüren'],
  ['50667', 'NW', 'Köln'],
  ['53111', 'NW', 'Bonn'],
  ['54290', 'RP', 'Trier'],
  ['55116', 'RP', 'Mainz'],
  ['56068', 'RP', 'Koblenz'],
  ['57072', 'NW', 'Siegen'],
  ['60311', 'HE', 'Frankfurt am Main'],
  ['63739', 'BY', 'Aschaffenburg'],
  ['65183', 'HE', 'Wiesbaden'],
  ['66111', 'SL', 'Saarbrücken'],
  ['66482', 'RP', 'Zweibrücken'],
  ['67059', 'RP', 'Ludwigshafen'],
  ['68159', 'BW', 'Mannheim'],
  ['69117', 'BW', 'Heidelberg'],
  ['70173', 'BW', 'Stuttgart'],
  ['76829', 'RP', 'Landau'],
  ['80331', 'BY', 'München'],
  ['88131', 'BY', 'Lindau'],
  ['88212', 'BW', 'Ravensburg'],
  ['89073', 'BW', 'Ulm'],
  ['89231', 'BY', 'Neu-Ulm'],
  ['97070', 'BY', 'Würzburg'],
  ['97980', 'BW', 'Bad Mergentheim'],
  ['98527', 'TH', 'Suhl'],
  ['99084', 'TH', 'Erfurt'],
])('%s lies in %s (%s)', (postalCode, state) => {
  expect(stateOfPostcode(postalCode)).toBe(state);
});

test.each(['', '1234', '123456', 'D-10115', '00000'])('%j is no German postcode', (postalCode) => {
  expect(stateOfPostcode(postalCode)).toBeUndefined();
});

test('sector and country decide before the postcode', () => {
  const at = (country: string, postalCode: string, sector: 'private' | 'public' | 'federal' | 'telecommunications') =>
    findAuthority({ country, postalCode, sector });
  expect(at('DE', '80331', 'private')).toBe(stateAuthorities.BY);
  expect(at('DE', '80331', 'public')).toBe(bavarianPublic);
  expect(at('DE', '20095', 'public')).toBe(stateAuthorities.HH);
  expect(at('DE', '80331', 'telecommunications')).toBe(federal);
  expect(at('AT', '1010', 'private')).toBe(austria);
  expect(at('CH', '8001', 'private')).toBe(switzerland);
  expect(at('FR', '75001', 'private')).toBeUndefined();
});

test('every authority can be recorded as it stands', () => {
  const all = [...Object.values(stateAuthorities), bavarianPublic, federal, austria, switzerland];
  for (const authority of all) expect(authoritySchema.safeParse(authority).success, authority.name).toBe(true);
  expect(new Set(all.map(({ name }) => name)).size).toBe(20);
});
