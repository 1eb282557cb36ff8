/** What one mail may ask for. Beyond the first three it is not read at all; beyond the others it is read in part. */
export const limits = {
  mimeLevelsMax: 256,
  partsMax: 50_000,
  headerBytesMax: 2 * 1024 * 1024,
  /** Attachments beyond are counted, not written: the raw mail holds them. */
  attachmentsMax: 1_000,
  /** A longer body becomes an attachment too, and its text is cut here (characters). */
  textCharsMax: 1_500_000,
  /** Different `cid:` images looked up in one HTML body. */
  cidsMax: 3_000,
  addressesMax: 500,
  referencesMax: 100,
};

/** The mail asks for more than anybody's mail does. */
export class BeyondLimits extends Error {
  override name = 'BeyondLimits';
}
