import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { imageRenderer, type ImageRenderer } from './index.ts';
import { readImageHead } from './image-head.ts';

let dir: string;
let renderer: ImageRenderer;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'redlich-test-images-'));
  renderer = imageRenderer({ dir: join(dir, 'work') });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const wanted = { variants: [{ name: 'small', width: 240, height: 40 }], sideMin: 32 };
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 16, b: 46, alpha: 1 } } });
async function render(bytes: Buffer, more: Partial<typeof wanted> = {}) {
  const path = join(dir, 'upload');
  await writeFile(path, bytes);
  return renderer.render(path, { ...wanted, ...more });
}

/** A PNG of one colour whose header claims a size and whose data, well packed, really has it. */
function bomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(body.length + 8);
    frame.writeUInt32BE(data.length, 0);
    body.copy(frame, 4);
    frame.writeUInt32BE(crc32(body), body.length + 4);
    return frame;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(side * (Math.ceil(side / 8) + 1)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

test.each(['png', 'jpeg', 'webp'] as const)('a %s becomes a PNG of the size asked for', async (format) => {
  const bytes = await picture(600, 120).toFormat(format).toBuffer();
  expect(readImageHead(bytes)).toMatchObject({ width: 600, height: 120, isAnimated: false });
  const result = await render(bytes);
  if (!result.ok) throw new Error(result.problem);
  expect(result.images).toMatchObject([{ name: 'small', width: 200, height: 40 }]);
  expect(readImageHead(await readFile(result.images[0]!.path))).toMatchObject({ type: 'image/png', width: 200 });
  await result.dispose();
  await expect(readFile(result.images[0]!.path)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('losslessly packed WebP tells its size too', async () => {
  const bytes = await picture(321, 123).webp({ lossless: true }).toBuffer();
  expect(readImageHead(bytes)).toMatchObject({ width: 321, height: 123 });
});

test('place, camera and comments of a photo are gone, and it stands upright', async () => {
  const exif = { IFD0: { Copyright: 'KANARIENVOGEL' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } };
  const bytes = await picture(100, 200).jpeg().withExif(exif).withMetadata({ orientation: 6, exif }).toBuffer();
  expect(bytes.includes('KANARIENVOGEL')).toBe(true);
  const result = await render(bytes);
  if (!result.ok) throw new Error(result.problem);
  const made = await readFile(result.images[0]!.path);
  expect(made.includes('KANARIENVOGEL')).toBe(false);
  expect(await sharp(made).metadata()).not.toHaveProperty('exif');
  expect(result.images[0]).toMatchObject({ width: 80, height: 40 });
});

test('a sign is made of the left end of a wide logo, and of the whole of another', async () => {
  const sign = { name: 'icon', width: 32, height: 32, fill: 'transparent' as const, leftEndOfWide: true };
  const halves = async (width: number) =>
    picture(width, 100)
      .composite([
        {
          input: await sharp({ create: { width: width / 2, height: 100, channels: 3, background: '#00407a' } })
            .png()
            .toBuffer(),
          gravity: 'east',
        },
      ])
      .png()
      .toBuffer();
  const coloursOf = async (width: number) => {
    const result = await render(await halves(width), { variants: [sign] });
    if (!result.ok) throw new Error(result.problem);
    const { data } = await sharp(result.images[0]!.path).raw().toBuffer({ resolveWithObject: true });
    return [data[4 * (16 * 32)], data[4 * (16 * 32 + 31)]];
  };
  expect(await coloursOf(400)).toEqual([200, 200]);
  expect(await coloursOf(100)).toEqual([200, 0]);
});

test.each([
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><script>alert(1)</script></svg>'],
  ['HTML', '<!doctype html><script>alert(1)</script>'],
  ['GIF', 'GIF89a\u0001\u0000\u0001\u0000'],
  ['nothing', ''],
  ['half a PNG', '\u0089PNG\r\n\u001a\n'],
])('%s is no image, whatever it is called', async (_, content) => {
  expect(await render(Buffer.from(content, 'latin1'))).toEqual({ ok: false, problem: 'notAnImage' });
});

test('a page dressed up as a PNG is never decoded to anything', async () => {
  const dressed = Buffer.concat([bomb(64).subarray(0, 33), Buffer.from('<script>alert(1)</script>')]);
  expect(await render(dressed)).toEqual({ ok: false, problem: 'unreadable' });
});

test('what would be huge is refused by its header, before anything is decoded', async () => {
  const bytes = bomb(20_000);
  expect(bytes.length).toBeLessThan(100_000);
  expect(await render(bytes)).toEqual({ ok: false, problem: 'tooManyPixels' });
});

test('an image too small to be shown and an animation are told apart', async () => {
  expect(await render(await picture(16, 16).png().toBuffer())).toEqual({ ok: false, problem: 'tooFewPixels' });
  const frame = (background: string) => ({ create: { width: 64, height: 64, channels: 3 as const, background } });
  const frames = ['#c8102e', '#00407a'].map(async (background) => sharp(frame(background)).png().toBuffer());
  const animation = await sharp(await Promise.all(frames), { join: { animated: true } })
    .webp({ loop: 0 })
    .toBuffer();
  expect(await render(animation)).toEqual({ ok: false, problem: 'animated' });
});

test('a process that takes too long is ended, and the next image is read', async () => {
  const impatient = imageRenderer({ dir: join(dir, 'impatient'), limits: { timeoutMs: 1, memoryMb: 400 } });
  const path = join(dir, 'patience');
  await writeFile(path, await picture(64, 64).png().toBuffer());
  expect(await impatient.render(path, wanted)).toEqual({ ok: false, problem: 'unreadable' });
  expect(await renderer.render(path, wanted)).toMatchObject({ ok: true });
});

test('a process that takes too much memory is ended', async () => {
  const poor = imageRenderer({ dir: join(dir, 'poor'), limits: { timeoutMs: 15_000, memoryMb: 20 } });
  const path = join(dir, 'wealth');
  await writeFile(path, await picture(64, 64).png().toBuffer());
  expect(await poor.render(path, wanted)).toEqual({ ok: false, problem: 'unreadable' });
});
