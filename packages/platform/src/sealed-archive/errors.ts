/** The file is not as it was written: cut off, changed, put together anew, or no sealed archive at all. */
export class Damaged extends Error {
  override name = 'Damaged';
  readonly code = 'DAMAGED';
}

/** The key does not belong to the archive, or what its head says was changed. */
export class WrongKey extends Error {
  override name = 'WrongKey';
  readonly code = 'WRONG_KEY';
  constructor() {
    super('the key does not open the archive, or its head was changed');
  }
}
