/** A colour as people see it: lightness 0-1, chroma, hue in degrees (OKLCH). */
export interface Lch {
  l: number;
  c: number;
  h: number;
}

type Triple = readonly [number, number, number];

const toLinear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const toCoded = (channel: number) =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * Math.max(0, channel) ** (1 / 2.4) - 0.055;

/** Linear-light sRGB of `#rrggbb`. */
function linearOf(hex: string): Triple {
  const channel = (at: number) => toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

/** Linear-light sRGB of an OKLCH colour; outside of 0-1 where a screen cannot show it. */
function linearOfLch({ l, c, h }: Lch): Triple {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}

export function lchOf(hex: string): Lch {
  const [red, green, blue] = linearOf(hex);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return {
    l: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    c: Math.hypot(a, b),
    h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
}

const isShown = (colour: Lch) => linearOfLch(colour).every((channel) => channel > -0.0005 && channel < 1.0005);

/** The colour as `#rrggbb`; one that a screen cannot show keeps lightness and hue and loses chroma. */
export function hexOf(colour: Lch): string {
  const l = Math.min(1, Math.max(0, colour.l));
  let shown = { ...colour, l };
  if (!isShown(shown)) {
    let [low, high] = [0, colour.c];
    for (let step = 0; step < 16; step += 1) {
      const c = (low + high) / 2;
      if (isShown({ ...shown, c })) low = c;
      else high = c;
    }
    shown = { ...shown, c: low };
  }
  const coded = (channel: number) =>
    Math.round(Math.min(1, Math.max(0, toCoded(channel))) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${linearOfLch(shown).map(coded).join('')}`;
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red, green, blue] = linearOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two `#rrggbb` colours (WCAG 2.2), 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
