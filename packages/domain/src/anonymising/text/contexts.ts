/** Titles that go with the name. */
export const titles = new Set('herr herrn frau hr fr mr mrs ms miss dr prof'.split(' '));

/** Words after which a name is a name. */
const leading = new Set(
  `herr herrn frau hr fr mr mrs ms miss sir dr prof familie fam kollege kollegen kollegin hallo hi hey moin servus hello dear
  liebe lieber geehrte geehrter tag morgen abend user benutzer benutzerin login kennung name nachname vorname surname
  ansprechpartner ansprechpartnerin kunde kundin anwender anwenderin mitarbeiter mitarbeiterin gruss grusse gruesse grussen gruessen
  mfg vg lg bg regards cheers thanks danke sincerely best`.split(/\s+/),
);
export const isLeading = (word: string): boolean => leading.has(word);

/** A line that names who wrote to whom. */
export const isHeaderLine = (line: string): boolean =>
  /^[>|\s*]*(?:von|from|an|to|cc|bcc|kopie|absender|sender|empfanger|antwort an|reply-to|kontakt|contact|ansprechpartner(?:in)?|name)\s*\*?:/.test(
    line,
  ) || /\b(?:schrieb|wrote|geschrieben|schreef|ecrit)\b[^\n]{0,80}:?\s*$/.test(line);

/** Where a program names who uses it: `C:\Users\…`, `/home/…`, `user=…`. */
export const isUserPlace = (before: string): boolean =>
  /(?:[\\/](?:users|home|profiles?|profile|benutzer|dokumente und einstellungen|documents and settings)[\\/]+|\b(?:user(?:name)?|login|logon|benutzer(?:name)?|uid|kennung|samaccountname|cn|account)\s*["']?\s*[=:]\s*["']?)$/.test(
    before,
  );

/** Beginning of a message that is quoted or of its headers. */
export const isQuoteStart = (line: string): boolean =>
  /^\s*(?:-{3,}|_{5,})\s*\S.*|^\s*(?:von|from)\s*:|^\s*(?:am|on)\b.{5,200}\b(?:schrieb|wrote)\b/.test(line);
