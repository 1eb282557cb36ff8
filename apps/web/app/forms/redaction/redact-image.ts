import { pixelsOf, type Box } from './boxes.ts';

/** Formats that browsers open and that can hold pixels of somebody; anything else goes as it is. */
const opened = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/bmp', 'image/avif']);
/** What a canvas writes; other formats become PNG, an animation its first frame. */
const written: Record<string, { type: string; ending: string }> = {
  'image/jpeg': { type: 'image/jpeg', ending: 'jpg' },
  'image/webp': { type: 'image/webp', ending: 'webp' },
};
const png = { type: 'image/png', ending: 'png' };

export const isRedactable = ({ type }: File): boolean => opened.has(type);

/** The image as it is shown, turned as its metadata says; undefined where the browser cannot open it. */
export const openImage = (file: File): Promise<ImageBitmap | undefined> =>
  createImageBitmap(file).catch(() => undefined);

/** A canvas of that size with the image on it. */
function drawn(image: ImageBitmap) {
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const pencil = canvas.getContext('2d');
  if (!pencil) throw new Error('no canvas');
  pencil.drawImage(image, 0, 0);
  return { canvas, pencil };
}

const blobOf = (canvas: HTMLCanvasElement, type: string) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.92));

/**
 * A new file from the pixels alone, black where the boxes are: nothing of the old one is in it, no metadata either.
 * @throws Error where the browser cannot write so large an image
 */
export async function redactImage(file: File, image: ImageBitmap, boxes: readonly Box[]): Promise<File> {
  const { canvas, pencil } = drawn(image);
  pencil.fillStyle = '#000';
  for (const box of boxes) {
    const { left, top, width, height } = pixelsOf(box, image);
    pencil.fillRect(left, top, width, height);
  }
  const wanted = written[file.type] ?? png;
  const blob = await blobOf(canvas, wanted.type);
  if (!blob) throw new Error('the image could not be written');
  // A browser that cannot write a format writes PNG.
  const { ending } = blob.type === wanted.type ? wanted : png;
  return new File([blob], `${file.name.replace(/\.[^.]*$/, '')}.${ending}`, { type: blob.type });
}
