import type { ReactNode } from 'react';
import { EmailAddress, PartsText } from './email-address.tsx';
import type { ShownBlock } from './shown-notice.ts';

/** Puts something around a sentence: a mark, a button. `cell` is the first cell of a row. */
type Around = (id: string, children: ReactNode, place: 'text' | 'cell') => ReactNode;
const bare: Around = (_, children) => children;

/** One block of a notice, as everybody reads it; the data protection officer's page marks each sentence. */
export function NoticeBlockView({ block, around = bare }: { block: ShownBlock; around?: Around }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className="mt-3">
          {block.sentences.map(({ id, text }, at) => (
            <span key={id}>
              {at > 0 && ' '}
              {around(id, <PartsText parts={text} />, 'text')}
            </span>
          ))}
        </p>
      );
    case 'emphasis':
      return (
        <p className="mt-5 rounded-card border border-line bg-surface-2 px-4 py-3 font-medium text-strong">
          {block.sentences.map(({ id, text }) => (
            <span key={id}>{around(id, <PartsText parts={text} />, 'text')}</span>
          ))}
        </p>
      );
    case 'list':
      return (
        <ul className="mt-3 list-disc space-y-1.5 pl-5 marker:text-muted">
          {block.sentences.map(({ id, text }) => (
            <li key={id}>{around(id, <PartsText parts={text} />, 'text')}</li>
          ))}
        </ul>
      );
    case 'address':
      return block.sentences.map(({ id, lines, email, website }) => (
        <address key={id} className="mt-3 not-italic">
          {around(
            id,
            <>
              {lines.map((line, at) => (
                <span key={at} className="block">
                  <PartsText parts={line} />
                </span>
              ))}
              <span className="block">
                <EmailAddress parts={email} />
              </span>
              {website !== null && (
                <a
                  href={website}
                  rel="noreferrer"
                  className="block w-fit text-accent-text underline underline-offset-2"
                >
                  {website.replace(/^https:\/\//, '')}
                </a>
              )}
            </>,
            'text',
          )}
        </address>
      ));
    case 'table':
      return (
        <table role="table" className="stacked-table mt-4 w-full border-collapse text-14">
          <thead role="rowgroup">
            <tr role="row" className="border-b border-line text-left text-12 text-muted">
              {block.columns.map((column) => (
                <th key={column} role="columnheader" scope="col" className="py-2 pr-5 font-medium last:pr-0">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {block.sentences.map(({ id, cells }) => (
              <tr key={id} role="row" className="border-b border-line align-top">
                {cells.map((cell, column) => (
                  <td
                    key={column}
                    role="cell"
                    data-head={block.columns[column]}
                    className="py-2.5 pr-5 break-words last:pr-0"
                  >
                    {column === 0 ? around(id, <PartsText parts={cell} />, 'cell') : <PartsText parts={cell} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
