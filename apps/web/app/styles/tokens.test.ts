import { readFileSync } from 'node:fs';
import { grounds } from '@redlich/contract';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const blockAfter = (selector: string) => {
  const rest = css.slice(css.indexOf(`${selector} {`));
  const lines = rest.slice(0, rest.indexOf('}')).matchAll(/(--[\w-]+):\s*([^;]+);/g);
  return Object.fromEntries([...lines].map(([, name, value = '']) => [name, value.replace(/\s+/g, ' ')]));
};
const themes = { light: blockAfter(':root'), dark: blockAfter(":root[data-theme='dark']") };

/** Relative luminance (WCAG 2.2) of an `oklch(l c h)` colour. */
function luminance(colour: string): number {
  const [l = 0, c = 0, h = 0] = /oklch\(([^)/]+)/.exec(colour)?.[1]?.trim().split(' ').map(Number) ?? [];
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const [x, y, z] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ];
  const linear = [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ].map((channel) => Math.min(1, Math.max(0, channel)));
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (high + 0.05) / (low + 0.05);
}

test('a dark system shows exactly the dark theme', () => {
  expect(blockAfter(":root:not([data-theme='light'])")).toEqual(themes.dark);
});

test('both themes define the same colours', () => {
  expect(Object.keys(themes.dark)).toEqual(Object.keys(themes.light));
});

test.each(['light', 'dark'] as const)(
  'what a tenant’s colours are checked against is what the %s theme has',
  (theme) => {
    const surfaces = grounds[theme].map(({ l, c, h }) => [l, c, h]);
    const [first, second, third] = [0, 1, 2].map((at) =>
      (/oklch\(([^)]+)/.exec(themes[theme][`--surface-${at}`] ?? '')?.[1] ?? '').split(' ').map(Number),
    );
    // White has no hue.
    expect(surfaces.map(([l, c, h]) => [l, c, c === 0 ? 0 : h])).toEqual([first, second, third]);
  },
);

const texts = [
  ...['text-strong', 'text-normal', 'text-muted'].flatMap((text) =>
    ['surface-0', 'surface-1', 'surface-2'].map((ground) => [text, ground]),
  ),
  ...['surface-0', 'surface-1', 'surface-2', 'accent-soft'].map((ground) => ['accent-text', ground]),
  ...['good', 'warn', 'bad', 'note'].map((tone) => [`${tone}-text`, `${tone}-soft`]),
  ['bad-text', 'surface-1'],
  ['text-strong', 'surface-3'],
  ['text-strong', 'note-soft'],
  ['text-normal', 'note-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['accent-ink', 'bad'],
  ['accent-ink', 'bad-hover'],
];

test.each(['light', 'dark'] as const)('every text of the %s theme has a contrast of at least 4.5', (theme) => {
  const colours = themes[theme];
  const weak = texts
    .map(([text, ground]) => ({
      text,
      ground,
      ratio: contrast(colours[`--${text}`] ?? '', colours[`--${ground}`] ?? ''),
    }))
    .filter(({ ratio }) => !(ratio >= 4.5));
  expect(weak).toEqual([]);
});

test.each(['light', 'dark'] as const)('borders of controls in the %s theme stand out by at least 3', (theme) => {
  expect(contrast(themes[theme]['--line-strong'] ?? '', themes[theme]['--surface-1'] ?? '')).toBeGreaterThanOrEqual(3);
});
