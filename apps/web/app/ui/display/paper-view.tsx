import type { Paper, PaperBlock } from '@redlich/contract';

/** A paper inside a page, below a heading of the second level. */
export function PaperView({ paper }: { paper: Paper }) {
  return (
    <article
      lang={paper.language}
      aria-label={paper.title}
      className="rounded-card border border-line bg-surface-1 px-5 py-6 md:px-8"
    >
      <p className="text-20 font-semibold text-strong">{paper.title}</p>
      <dl className="mt-2 text-13 text-muted">
        {paper.facts.map(({ name, value }) => (
          <div key={name} className="flex flex-wrap gap-x-1.5">
            <dt>{name}:</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="max-w-[76ch] text-14 leading-6">
        {paper.blocks.map((block, at) => (
          <Block key={at} block={block} />
        ))}
      </div>
    </article>
  );
}

function Block({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h3 className="mt-7 text-16 font-semibold text-strong">{block.text}</h3>
      ) : (
        <h4 className="mt-5 text-14 font-semibold text-strong">{block.text}</h4>
      );
    case 'list':
      return (
        <ul className="mt-2 list-disc space-y-1 pl-5 marker:text-muted">
          {block.items.map((item, at) => (
            <li key={at}>{item}</li>
          ))}
        </ul>
      );
    case 'address':
      return (
        <address className="mt-2 not-italic">
          {[...block.lines, block.email, block.website].map(
            (line, at) =>
              line !== null && (
                <span key={at} className="block">
                  {line}
                </span>
              ),
          )}
        </address>
      );
    case 'table':
      return (
        <table role="table" className="stacked-table mt-3 w-full border-collapse text-13">
          <thead role="rowgroup">
            <tr role="row" className="border-b border-line text-left text-12 text-muted">
              {block.columns.map((column) => (
                <th key={column} role="columnheader" scope="col" className="py-1.5 pr-5 font-medium last:pr-0">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {block.rows.map((cells, row) => (
              <tr key={row} role="row" className="border-b border-line align-top">
                {cells.map((cell, column) => (
                  <td
                    key={column}
                    role="cell"
                    data-head={block.columns[column]}
                    className="py-2 pr-5 break-words last:pr-0"
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    default:
      return <p className={`mt-2 ${block.kind === 'emphasis' ? 'font-medium text-strong' : ''}`}>{block.text}</p>;
  }
}
