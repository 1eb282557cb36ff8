import { glyphHeight, glyphWidth, isDot } from './font.ts';
import { encodePng, type Colour } from './png.ts';

const scale = 2;
const letter = (glyphWidth + 1) * scale;
const line = (glyphHeight + 4) * scale;
const margin = 28;
const padding = 24;
const bar = 36;

// prettier-ignore
const palette: readonly Colour[] = [[94, 116, 135], [250, 250, 250], [38, 76, 115], [30, 34, 40], [221, 225, 230], [140, 148, 158], [255, 255, 255]];
const [desktop, window, title, ink, key, edge, light] = [0, 1, 2, 3, 4, 5, 6];

/** A picture of a window on a desktop: title, lines of text and, where named, a button. */
export function drawScreenshot(content: { title: string; lines: readonly string[]; button?: string }): Buffer {
  const longest = Math.max(content.title.length + 4, ...content.lines.map(({ length }) => length));
  const inner = Math.max(longest * letter, 320) + 2 * padding;
  const button = content.button ? 64 : 0;
  const tall = bar + 2 * padding + content.lines.length * line + button;
  const width = inner + 2 * margin;
  const height = tall + 2 * margin;
  const pixels = new Uint8Array(width * height).fill(desktop!);

  const box = (x: number, y: number, wide: number, high: number, colour: number) => {
    for (let row = y; row < y + high; row += 1) pixels.fill(colour, row * width + x, row * width + x + wide);
  };
  const write = (text: string, x: number, y: number, colour: number) => {
    for (const [index, character] of [...text].entries()) {
      for (let dot = 0; dot < glyphWidth * glyphHeight; dot += 1) {
        const [column, row] = [dot % glyphWidth, Math.floor(dot / glyphWidth)];
        if (isDot(character, column, row))
          box(x + index * letter + column * scale, y + row * scale, scale, scale, colour);
      }
    }
  };

  box(margin - 1, margin - 1, inner + 2, tall + 2, edge!);
  box(margin, margin, inner, tall, window!);
  box(margin, margin, inner, bar, title!);
  write(content.title, margin + 14, margin + 10, light!);
  write('x', margin + inner - 26, margin + 9, light!);
  for (const [index, text] of content.lines.entries())
    write(text, margin + padding, margin + bar + padding + index * line, ink!);
  if (content.button) {
    const wide = content.button.length * letter + 48;
    const [x, y] = [margin + inner - padding - wide, margin + tall - padding - 34];
    box(x - 1, y - 1, wide + 2, 36, edge!);
    box(x, y, wide, 34, key!);
    write(content.button, x + 24, y + 9, ink!);
  }
  return encodePng({ width, height, pixels, palette });
}
