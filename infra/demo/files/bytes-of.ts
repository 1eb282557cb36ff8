import type { DemoFile } from '../story/file.ts';
import { makePdf } from './pdf.ts';
import { drawScreenshot } from './screenshot.ts';

/** The bytes of a described file and what they are; the same description gives the same bytes. */
export function bytesOf(file: DemoFile): { bytes: Buffer; contentType: string } {
  switch (file.kind) {
    case 'screenshot':
      return { bytes: drawScreenshot(file), contentType: 'image/png' };
    case 'pdf':
      return { bytes: makePdf(file.lines), contentType: 'application/pdf' };
    case 'text':
      return { bytes: Buffer.from(file.text), contentType: file.contentType };
  }
}
