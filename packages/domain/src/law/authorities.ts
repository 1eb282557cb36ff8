import type { Authority } from '@redlich/contract';

type Entry = [name: string, street: string, postalCode: string, city: string, email: string, website: string];

const entry = ([name, street, postalCode, city, email, website]: Entry, country = 'DE'): Authority => ({
  name,
  address: { street, postalCode, city, country },
  email,
  website,
});

/** The 16 states by ISO 3166-2 code; as of 2026-11. Names of offices without those of persons. */
export const stateAuthorities = {
  BW: entry([
    'Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Baden-Württemberg',
    'Heilbronner Straße 35',
    '70191',
    'Stuttgart',
    'poststelle@lfdi.bwl.de',
    'https://www.baden-wuerttemberg.datenschutz.de',
  ]),
  BY: entry([
    'Bayerisches Landesamt für Datenschutzaufsicht',
    'Promenade 18',
    '91522',
    'Ansbach',
    'poststelle@lda.bayern.de',
    'https://www.lda.bayern.de',
  ]),
  BE: entry([
    'Berliner Beauftragte für Datenschutz und Informationsfreiheit',
    'Alt-Moabit 59–61',
    '10555',
    'Berlin',
    'mailbox@datenschutz-berlin.de',
    'https://www.datenschutz-berlin.de',
  ]),
  BB: entry([
    'Die Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg',
    'Stahnsdorfer Damm 77',
    '14532',
    'Kleinmachnow',
    'poststelle@lda.brandenburg.de',
    'https://www.lda.brandenburg.de',
  ]),
  HB: entry([
    'Die Landesbeauftragte für Datenschutz und Informationsfreiheit der Freien Hansestadt Bremen',
    'Arndtstraße 1',
    '27570',
    'Bremerhaven',
    'office@datenschutz.bremen.de',
    'https://www.datenschutz.bremen.de',
  ]),
  HH: entry([
    'Der Hamburgische Beauftragte für Datenschutz und Informationsfreiheit',
    'Ludwig-Erhard-Straße 22',
    '20459',
    'Hamburg',
    'mailbox@datenschutz.hamburg.de',
    'https://datenschutz-hamburg.de',
  ]),
  HE: entry([
    'Der Hessische Beauftragte für Datenschutz und Informationsfreiheit',
    'Gustav-Stresemann-Ring 1',
    '65189',
    'Wiesbaden',
    'poststelle@datenschutz.hessen.de',
    'https://datenschutz.hessen.de',
  ]),
  MV: entry([
    'Der Landesbeauftragte für Datenschutz und Informationsfreiheit Mecklenburg-Vorpommern',
    'Werderstraße 74a',
    '19055',
    'Schwerin',
    'info@datenschutz-mv.de',
    'https://www.datenschutz-mv.de',
  ]),
  NI: entry([
    'Der Landesbeauftragte für den Datenschutz Niedersachsen',
    'Prinzenstraße 5',
    '30159',
    'Hannover',
    'poststelle@lfd.niedersachsen.de',
    'https://www.lfd.niedersachsen.de',
  ]),
  NW: entry([
    'Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen',
    'Kavalleriestraße 2–4',
    '40213',
    'Düsseldorf',
    'poststelle@ldi.nrw.de',
    'https://www.ldi.nrw.de',
  ]),
  RP: entry([
    'Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Rheinland-Pfalz',
    'Hintere Bleiche 34',
    '55116',
    'Mainz',
    'poststelle@datenschutz.rlp.de',
    'https://www.datenschutz.rlp.de',
  ]),
  SL: entry([
    'Unabhängiges Datenschutzzentrum Saarland',
    'Fritz-Dobisch-Straße 12',
    '66111',
    'Saarbrücken',
    'poststelle@datenschutz.saarland.de',
    'https://www.datenschutz.saarland.de',
  ]),
  SN: entry([
    'Sächsische Datenschutz- und Transparenzbeauftragte',
    'Maternistraße 17',
    '01067',
    'Dresden',
    'post@sdtb.sachsen.de',
    'https://www.datenschutz.sachsen.de',
  ]),
  ST: entry([
    'Landesbeauftragte für den Datenschutz Sachsen-Anhalt',
    'Otto-von-Guericke-Straße 34a',
    '39104',
    'Magdeburg',
    'poststelle@lfd.sachsen-anhalt.de',
    'https://datenschutz.sachsen-anhalt.de',
  ]),
  SH: entry([
    'Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein',
    'Holstenstraße 98',
    '24103',
    'Kiel',
    'mail@datenschutzzentrum.de',
    'https://www.datenschutzzentrum.de',
  ]),
  TH: entry([
    'Thüringer Landesbeauftragter für den Datenschutz und die Informationsfreiheit',
    'Häßlerstraße 8',
    '99096',
    'Erfurt',
    'poststelle@datenschutz.thueringen.de',
    'https://www.tlfdi.de',
  ]),
};
export type GermanState = keyof typeof stateAuthorities;

/** Bavaria keeps two: this one watches its public bodies. */
export const bavarianPublic = entry([
  'Der Bayerische Landesbeauftragte für den Datenschutz',
  'Wagmüllerstraße 18',
  '80538',
  'München',
  'poststelle@datenschutz-bayern.de',
  'https://www.datenschutz-bayern.de',
]);

/** Watches federal bodies, and providers of telecommunications (§ 29 TDDDG). */
export const federal = entry([
  'Die Bundesbeauftragte für den Datenschutz und die Informationsfreiheit',
  'Graurheindorfer Straße 153',
  '53117',
  'Bonn',
  'poststelle@bfdi.bund.de',
  'https://www.bfdi.bund.de',
]);

export const austria = entry(
  ['Österreichische Datenschutzbehörde', 'Barichgasse 40–42', '1030', 'Wien', 'dsb@dsb.gv.at', 'https://www.dsb.gv.at'],
  'AT',
);

export const switzerland = entry(
  [
    'Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter (EDÖB)',
    'Feldeggweg 1',
    '3003',
    'Bern',
    'info@edoeb.admin.ch',
    'https://www.edoeb.admin.ch',
  ],
  'CH',
);

/** All of them, by a short key. */
export const authorities: Readonly<Record<string, Authority>> = {
  ...Object.fromEntries(Object.entries(stateAuthorities).map(([state, authority]) => [`DE-${state}`, authority])),
  'DE-BY-public': bavarianPublic,
  DE: federal,
  AT: austria,
  CH: switzerland,
};

/**
 * The day an entry was last compared with a page of the office or of a body it watches; whoever is not in here was entered
 * from memory of the offices' own imprints and is to be checked before it is relied on.
 */
export const authoritiesCheckedOn: Readonly<Partial<Record<string, string>>> = { DE: '2026-11-26' };
