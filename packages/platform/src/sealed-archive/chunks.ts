import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Transform } from 'node:stream';
import { Damaged } from './errors.ts';

// STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance",
// 2015) with AES-256-GCM: the nonce holds the chunk's number and whether it is the last, so that none can be left out,
// repeated, moved or cut off.
export const chunkBytes = 64 * 1024;
export const prefixBytes = 7;
const tagBytes = 16;

export interface ChunkKey {
  /** 32 bytes, of one archive only. */
  key: Buffer;
  prefix: Buffer;
  /** What has to be the same when it is opened. */
  bound: Buffer;
}

function nonceOf(prefix: Buffer, count: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(prefixBytes + 5);
  prefix.copy(nonce);
  nonce.writeUInt32BE(count, prefixBytes);
  nonce[prefixBytes + 4] = last ? 1 : 0;
  return nonce;
}

/** Cuts what comes into pieces of one size and hands each to `work`, the last by itself: it may be shorter, even empty. */
function inPieces(size: number, work: (piece: Buffer, count: number, last: boolean) => Buffer): Transform {
  let kept: Buffer[] = [];
  let bytes = 0;
  let count = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      kept.push(chunk);
      bytes += chunk.length;
      if (bytes <= size) return done();
      const all = Buffer.concat(kept);
      let at = 0;
      try {
        for (; all.length - at > size; at += size) this.push(work(all.subarray(at, at + size), count++, false));
      } catch (error) {
        return done(error as Error);
      }
      kept = [all.subarray(at)];
      bytes = all.length - at;
      done();
    },
    flush(done) {
      try {
        done(null, work(Buffer.concat(kept), count, true));
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

/** Seals a stream. */
export const sealing = ({ key, prefix, bound }: ChunkKey): Transform =>
  inPieces(chunkBytes, (plain, count, last) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, count, last)).setAAD(bound);
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  });

/** Opens it again and fails with `Damaged` at the first piece that is not as it was sealed; nothing of it is passed on. */
export const opening = ({ key, prefix, bound }: ChunkKey): Transform =>
  inPieces(chunkBytes + tagBytes, (sealed, count, last) => {
    if (sealed.length < tagBytes) throw new Damaged('the archive was cut off');
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, count, last), { authTagLength: tagBytes });
    decipher.setAAD(bound).setAuthTag(sealed.subarray(-tagBytes));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
    } catch {
      throw new Damaged(`the archive is not as it was written (piece ${count + 1})`);
    }
  });
