export type RasterType = 'image/png' | 'image/jpeg' | 'image/webp';

export interface ImageHead {
  type: RasterType;
  width: number;
  height: number;
  /** More than one picture in it. */
  isAnimated: boolean;
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * What an image file says of itself, read from its bytes without decoding a pixel; undefined for anything but PNG, JPEG
 * and WebP, whatever its name or declared type.
 */
export function readImageHead(bytes: Buffer): ImageHead | undefined {
  try {
    if (bytes.subarray(0, 8).equals(pngSignature)) return pngHead(bytes);
    if (bytes.length > 3 && bytes.readUIntBE(0, 3) === 0xffd8ff) return jpegHead(bytes);
    if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return webpHead(bytes);
  } catch (error) {
    // It ended where a size should have been.
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

function pngHead(bytes: Buffer): ImageHead | undefined {
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  const isAnimated = bytes.subarray(0, 4096).includes('acTL');
  return { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), isAnimated };
}

/** Frame headers are SOF0 to SOF15 without the tables among them (ITU T.81, table B.1). */
const isFrameHeader = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegHead(bytes: Buffer): ImageHead | undefined {
  for (let at = 2; at < bytes.length;) {
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrameHeader(marker)) {
      return {
        type: 'image/jpeg',
        width: bytes.readUInt16BE(at + 7),
        height: bytes.readUInt16BE(at + 5),
        isAnimated: false,
      };
    } else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

function webpHead(bytes: Buffer): ImageHead | undefined {
  const size = (width: number, height: number, isAnimated = false) =>
    ({ type: 'image/webp', width, height, isAnimated }) as const;
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return size(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    case 'VP8X':
      return size(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1, (bytes.readUInt8(20) & 0x02) !== 0);
    default:
      return undefined;
  }
}
