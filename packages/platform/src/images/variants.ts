/** One size in which an image is kept: it fits into the box, is never made larger, and is always a PNG. */
export interface Variant {
  name: string;
  width: number;
  height: number;
  /** Filled up to exactly this size: with nothing, or with white where a system would show nothing as black. */
  fill?: 'transparent' | 'white';
  /** Of a picture much wider than high only its left end, where the sign of a logo stands. */
  leftEndOfWide?: boolean;
}

export interface RenderedImage {
  name: string;
  path: string;
  width: number;
  height: number;
}

/** Parent to child: one image, then the child ends. */
export interface RenderRequest {
  path: string;
  pixelsMax: number;
  /** Outputs go to `<filePrefix><name>`. */
  filePrefix: string;
  variants: readonly Variant[];
}
export type RenderReply = { ok: true; images: RenderedImage[] } | { ok: false };
