import type { Notice, NoticeBlock } from '@redlich/contract';

/** Where a sentence stands in the plain text; UTF-16 offsets. */
export interface Place {
  sentence: string;
  start: number;
  end: number;
}

type Dated = Pick<Notice, 'title' | 'sections' | 'changedAt' | 'language'>;

/**
 * A notice as plain text, one statement a line, with the place of each sentence: what is found in the text is found in
 * the notice. A row of a table names its columns, so that it can be read alone.
 */
export function placedPlain({ title, sections, changedAt, language }: Dated): { text: string; places: Place[] } {
  const places: Place[] = [];
  let text = title;
  for (const { heading, blocks } of sections) {
    text += `\n\n${heading}`;
    for (const block of blocks) {
      block.sentences.forEach((sentence, at) => {
        text += at > 0 && isRunning(block) ? ' ' : '\n';
        const start = text.length;
        text += saidOf(block, at);
        places.push({ sentence: sentence.id, start, end: text.length });
      });
    }
  }
  const day = changedAt?.slice(0, 10);
  if (day) text += `\n\n${language === 'de' ? `Stand: ${day}` : `As of ${day}`}`;
  return { text, places };
}

const isRunning = ({ kind }: NoticeBlock) => kind === 'paragraph' || kind === 'emphasis';

function saidOf(block: NoticeBlock, at: number): string {
  switch (block.kind) {
    case 'paragraph':
    case 'emphasis':
      return block.sentences[at]!.text;
    case 'list':
      return `- ${block.sentences[at]!.text}`;
    case 'address': {
      const { lines, email, website } = block.sentences[at]!;
      return [...lines, email, website ?? ''].join('\n');
    }
    case 'table':
      return `- ${block.sentences[at]!.cells.map((cell, column) => `${block.columns[column] ?? ''}: ${cell}`).join('; ')}`;
  }
}
