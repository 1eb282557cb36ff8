/** A key or prefix that is not of the form `segment/segment`, segments of [a-z0-9-]. */
export class InvalidKey extends Error {
  override name = 'InvalidKey';
  readonly code = 'INVALID_KEY';
  constructor() {
    super('a file key consists of segments of a-z, 0-9 and "-", parted by "/"');
  }
}

/** More bytes arrived than allowed; nothing was kept. */
export class TooLarge extends Error {
  override name = 'TooLarge';
  readonly code = 'TOO_LARGE';
  readonly bytesMax: number;
  constructor(bytesMax: number) {
    super(`more than ${bytesMax} bytes`);
    this.bytesMax = bytesMax;
  }
}

/** Another number of bytes arrived than announced; nothing was kept. */
export class Truncated extends Error {
  override name = 'Truncated';
  readonly code = 'TRUNCATED';
  constructor(expectedBytes: number, receivedBytes: number) {
    super(`expected ${expectedBytes} bytes, received ${receivedBytes}`);
  }
}
