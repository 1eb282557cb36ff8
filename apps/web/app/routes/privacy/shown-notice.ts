import type { NoticeBlock, NoticeDocument } from '@redlich/contract';

/** An e-mail address in two halves: what stands in the page's source is no address that a harvester finds. */
export type AddressParts = readonly [local: string, domain: string];
export type Part = string | AddressParts;

interface ShownSentence {
  id: string;
  text: Part[];
}
export type ShownBlock =
  | { kind: 'paragraph' | 'list' | 'emphasis'; sentences: ShownSentence[] }
  | { kind: 'address'; sentences: { id: string; lines: Part[][]; email: AddressParts; website: string | null }[] }
  | { kind: 'table'; columns: string[]; sentences: { id: string; cells: Part[][] }[] };

export interface ShownNotice {
  title: string;
  tenantName: string;
  sections: { id: string; heading: string; blocks: ShownBlock[] }[];
}

const address = /([\p{L}\p{N}._%+-]+)@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu;

export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const found of text.matchAll(address)) {
    if (found.index > from) parts.push(text.slice(from, found.index));
    parts.push([found[1]!, found[2]!]);
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

const halves = (email: string): AddressParts => {
  const at = email.lastIndexOf('@');
  return [email.slice(0, at), email.slice(at + 1)];
};

function shownBlock(block: NoticeBlock): ShownBlock {
  switch (block.kind) {
    case 'table':
      return {
        kind: 'table',
        columns: block.columns,
        sentences: block.sentences.map(({ id, cells }) => ({ id, cells: cells.map(partsOf) })),
      };
    case 'address':
      return {
        kind: 'address',
        sentences: block.sentences.map(({ id, lines, email, website }) => ({
          id,
          lines: lines.map(partsOf),
          email: halves(email),
          website,
        })),
      };
    default:
      return { kind: block.kind, sentences: block.sentences.map(({ id, text }) => ({ id, text: partsOf(text) })) };
  }
}

/** The document as a page carries it: without claims, every address in halves. */
export const shownNotice = ({ title, tenantName, sections }: NoticeDocument): ShownNotice => ({
  title,
  tenantName,
  sections: sections.map(({ id, heading, blocks }) => ({ id, heading, blocks: blocks.map(shownBlock) })),
});
