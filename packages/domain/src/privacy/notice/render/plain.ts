import type { NoticeBlock, NoticeDocument } from '@redlich/contract';

/** Folds a text at spaces so that no line is longer than 72 characters, unless a single word is. */
function folded(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > 72 - indent.length) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
}

function blockAsText(block: NoticeBlock): string {
  switch (block.kind) {
    case 'list':
      return block.sentences.map(({ text }) => `- ${folded(text, '  ')}`).join('\n');
    case 'address':
      return block.sentences
        .map(({ lines, email, website }) => [...lines, email, ...(website === null ? [] : [website])].join('\n'))
        .join('\n\n');
    case 'table':
      return block.sentences
        .map(({ cells }) => cells.map((cell, at) => folded(`${block.columns[at]}: ${cell}`, '  ')).join('\n'))
        .join('\n\n');
    default:
      return folded(block.sentences.map(({ text }) => text).join(' '));
  }
}

/** The notice as plain text, at most 72 characters a line. */
export function noticeAsText({ title, sections }: NoticeDocument): string {
  const parts = sections.map(({ heading, blocks }) =>
    [`${heading}\n${'-'.repeat(Math.min(heading.length, 72))}`, ...blocks.map(blockAsText)].join('\n\n'),
  );
  return `${[`${folded(title)}\n${'='.repeat(Math.min(title.length, 72))}`, ...parts].join('\n\n\n')}\n`;
}

// What would be read as formatting stands for itself.
const escaped = (text: string) => text.replaceAll(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`);

function blockAsMarkdown(block: NoticeBlock): string {
  switch (block.kind) {
    case 'list':
      return block.sentences.map(({ text }) => `- ${escaped(text)}`).join('\n');
    case 'emphasis':
      return block.sentences.map(({ text }) => `**${escaped(text)}**`).join(' ');
    case 'address':
      return block.sentences
        .map(({ lines, email, website }) =>
          [...lines.map(escaped), `<${email}>`, ...(website === null ? [] : [`<${website}>`])].join('  \n'),
        )
        .join('\n\n');
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
      return [
        row(block.columns),
        `|${' --- |'.repeat(block.columns.length)}`,
        ...block.sentences.map(({ cells }) => row(cells)),
      ].join('\n');
    }
    default:
      return block.sentences.map(({ text }) => escaped(text)).join(' ');
  }
}

/** The notice as Markdown (CommonMark with tables). */
export function noticeAsMarkdown({ title, sections }: NoticeDocument): string {
  const parts = sections.map(({ heading, blocks }) =>
    [`## ${escaped(heading)}`, ...blocks.map(blockAsMarkdown)].join('\n\n'),
  );
  return `${[`# ${escaped(title)}`, ...parts].join('\n\n')}\n`;
}
