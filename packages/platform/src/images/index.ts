/**
 * Images that strangers send, made anew before anybody sees them.
 * - PNG, JPEG and WebP by their bytes; size and kind are read before a pixel is decoded.
 * - Decoding happens in a process of its own with limits of time, memory and rights, that ends after one image.
 * - What comes out are PNGs of known sizes that hold pixels and nothing else.
 */
export { openImageRenderer, imageRenderer, type ImageProblem, type ImageRenderer } from './image-renderer.ts';
export type { Variant } from './variants.ts';
