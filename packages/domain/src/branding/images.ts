import type { ImageKind } from '@redlich/contract';

interface Variant {
  name: string;
  width: number;
  height: number;
  fill?: 'transparent' | 'white';
  leftEndOfWide?: boolean;
}
type Problem = 'notAnImage' | 'tooManyPixels' | 'tooFewPixels' | 'animated' | 'unreadable';

/** Makes an uploaded image anew in sizes of ours; the decoder runs where a hostile image harms nobody. */
export interface ImageRenderer {
  render(
    path: string,
    wanted: { variants: readonly Variant[]; sideMin: number },
  ): Promise<
    | { ok: true; images: { name: string; path: string; width: number; height: number }[]; dispose(): Promise<void> }
    | { ok: false; problem: Problem }
  >;
}

export const imageBytesMax = 2_000_000;
export const sizes = ['small', 'medium', 'large'] as const;
export type Size = (typeof sizes)[number];
/** `logoIcon`: what the browser's tab shows of a tenant that uploaded no icon. */
export type StoredKind = ImageKind | 'logoIcon';

const logo = (kind: StoredKind): Variant[] =>
  sizes.map((size, at) => ({ name: `${kind}.${size}`, width: 240 * 2 ** at, height: 40 * 2 ** at }));
const icon = (kind: StoredKind, leftEndOfWide = false): Variant[] =>
  (
    [
      ['small', 32, 'transparent'],
      // The one that phones put on their home screens, where nothing becomes black.
      ['medium', 180, 'white'],
      ['large', 512, 'transparent'],
    ] as const
  ).map(([size, side, fill]) => ({ name: `${kind}.${size}`, width: side, height: side, fill, leftEndOfWide }));

export const wantedOf: Record<ImageKind, { variants: readonly Variant[]; sideMin: number }> = {
  logo: { variants: [...logo('logo'), ...icon('logoIcon', true)], sideMin: 32 },
  logoDark: { variants: logo('logoDark'), sideMin: 32 },
  icon: { variants: icon('icon'), sideMin: 128 },
};

/** The kinds that come and go with an uploaded one. */
export const kindsOf: Record<ImageKind, readonly StoredKind[]> = {
  logo: ['logo', 'logoIcon'],
  logoDark: ['logoDark'],
  icon: ['icon'],
};

export const problemOf = {
  notAnImage: 'imageNone',
  tooManyPixels: 'imageTooLarge',
  tooFewPixels: 'imageTooSmall',
  animated: 'imageAnimated',
  unreadable: 'imageUnreadable',
} as const satisfies Record<Problem, string>;
