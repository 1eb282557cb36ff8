import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { renderInChild, type ImageLimits } from './image-child.ts';
import { readImageHead } from './image-head.ts';
import type { RenderedImage, Variant } from './variants.ts';

/** Why an image is not taken: no PNG, JPEG or WebP; more pixels than allowed; fewer; several pictures; damaged. */
export type ImageProblem = 'notAnImage' | 'tooManyPixels' | 'tooFewPixels' | 'animated' | 'unreadable';

export type Rendering =
  { ok: true; images: RenderedImage[]; dispose(): Promise<void> } | { ok: false; problem: ImageProblem };

export interface ImageRenderer {
  /** Makes the variants of an uploaded image anew, pixel by pixel. Their files are gone after `dispose`. */
  render(path: string, wanted: { variants: readonly Variant[]; sideMin: number }): Promise<Rendering>;
  close(): void;
}

/** Most of either side, and together: 16 million pixels are 64 MB decoded. */
const sideMax = 6_000;
const pixelsMax = 16_000_000;
const usual: ImageLimits = { timeoutMs: 15_000, memoryMb: 400 };

/** Decodes images in processes that are ended after one; at most one at a time, others wait. */
export function imageRenderer({ dir, limits = usual }: { dir: string; limits?: ImageLimits }): ImageRenderer {
  let last: Promise<unknown> = Promise.resolve();
  const oneAtATime = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
  return {
    async render(path, { variants, sideMin }) {
      const head = readImageHead(await readFile(path));
      if (!head) return { ok: false, problem: 'notAnImage' };
      const { width, height } = head;
      if (width > sideMax || height > sideMax || width * height > pixelsMax)
        return { ok: false, problem: 'tooManyPixels' };
      if (Math.max(width, height) < sideMin) return { ok: false, problem: 'tooFewPixels' };
      if (head.isAnimated) return { ok: false, problem: 'animated' };
      await mkdir(dir, { recursive: true });
      const folder = await mkdtemp(join(dir, 'image-'));
      const dispose = () => rm(folder, { recursive: true, force: true });
      const request = { path, pixelsMax, filePrefix: join(folder, '/'), variants };
      const reply = await oneAtATime(() => renderInChild(request, folder, limits));
      if (reply.ok) return { ...reply, dispose };
      await dispose();
      return { ok: false, problem: 'unreadable' };
    },
    close: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** A renderer whose files lie in a folder of its own below `tempDir`. */
export function openImageRenderer(tempDir: string): ImageRenderer {
  return imageRenderer({ dir: mkdtempSync(join(tempDir, 'images-')) });
}
