import { Transform } from 'node:stream';
import { Truncated } from './errors.ts';

/** Passes bytes on and fails with `Truncated` at the end (or as soon as there are more) unless exactly `bytes` came. */
export function counted(bytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > bytes) done(new Truncated(bytes, seen));
      else done(null, chunk);
    },
    flush(done) {
      done(seen === bytes ? null : new Truncated(bytes, seen));
    },
  });
}
