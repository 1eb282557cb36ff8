import type { Notice, NoticeBlock } from '@redlich/contract';

/** A notice as plain text, one statement a line; a row of a table names its columns, so that it can be read alone. */
export function noticePlain({ title, sections, changedAt, language }: Notice): string {
  const parts = sections.map(({ heading, blocks }) => [heading, ...blocks.map(blockPlain)].join('\n'));
  const day = changedAt?.slice(0, 10);
  const dated = day ? [language === 'de' ? `Stand: ${day}` : `As of ${day}`] : [];
  return [title, ...parts, ...dated].join('\n\n');
}

function blockPlain(block: NoticeBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'emphasis':
      return block.sentences.map(({ text }) => text).join(' ');
    case 'list':
      return block.sentences.map(({ text }) => `- ${text}`).join('\n');
    case 'address':
      return block.sentences.flatMap(({ lines, email, website }) => [...lines, email, website ?? '']).join('\n');
    case 'table':
      return block.sentences
        .map(({ cells }) => `- ${cells.map((cell, at) => `${block.columns[at] ?? ''}: ${cell}`).join('; ')}`)
        .join('\n');
  }
}
