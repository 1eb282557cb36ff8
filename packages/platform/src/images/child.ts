import sharp, { type Sharp } from 'sharp';
import { dieWithParent } from '../mime/pool/watchdog.ts';
import type { RenderedImage, RenderReply, RenderRequest, Variant } from './variants.ts';

// The process that decodes one image. It may be killed at any moment: its outputs count only once it has answered.

sharp.cache(false);
sharp.concurrency(1);

process.on('message', (request: RenderRequest) => {
  render(request).then(answer, () => answer({ ok: false }));
});
process.on('disconnect', () => process.exit());
dieWithParent();
process.send?.('ready');

const answer = (reply: RenderReply) => process.send?.(reply, undefined, undefined, () => process.exit());

const grounds = {
  transparent: { r: 0, g: 0, b: 0, alpha: 0 },
  white: { r: 255, g: 255, b: 255, alpha: 1 },
};

async function render({ path, pixelsMax, filePrefix, variants }: RenderRequest): Promise<RenderReply> {
  const images: RenderedImage[] = [];
  for (const variant of variants) {
    // Turned as its camera meant it, as sRGB, with nothing kept that is not a pixel: no EXIF, no XMP, no profile.
    const image = sharp(path, { limitInputPixels: pixelsMax, pages: 1, failOn: 'error' }).autoOrient();
    const isWide = variant.leftEndOfWide === true && (await isMuchWider(path, pixelsMax));
    const target = `${filePrefix}${variant.name}`;
    const { width, height } = await fitted(image, variant, isWide)
      .toColourspace('srgb')
      .png({ compressionLevel: 9 })
      .toFile(target);
    images.push({ name: variant.name, path: target, width, height });
  }
  return { ok: true, images };
}

async function isMuchWider(path: string, limitInputPixels: number): Promise<boolean> {
  const { autoOrient } = await sharp(path, { limitInputPixels }).metadata();
  return autoOrient.width > 1.6 * autoOrient.height;
}

function fitted(image: Sharp, { width, height, fill }: Variant, isWide: boolean): Sharp {
  if (fill === undefined) return image.resize({ width, height, fit: 'inside', withoutEnlargement: true });
  const background = grounds[fill];
  const square = isWide
    ? image.resize({ width, height, fit: 'cover', position: 'left' })
    : image.resize({ width, height, fit: 'contain', background });
  return fill === 'white' ? square.flatten({ background }) : square;
}
