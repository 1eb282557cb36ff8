// Papers: documents of plain blocks, set as PDF by a typesetter in a process of its own, or as a page that stands alone.
export { paperAsHtml, paperPolicy } from './paper-html.ts';
export type { Paper, PaperBlock } from './paper.ts';
export { openPaperPrinter, paperPrinter, type PaperPrinter, type Printing } from './printer.ts';
