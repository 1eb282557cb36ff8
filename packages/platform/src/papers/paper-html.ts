import { createHash } from 'node:crypto';
import type { Paper, PaperBlock } from './paper.ts';

const style = `
:root { color-scheme: light dark; --strong: light-dark(#14181f, #f2f4f7); --muted: light-dark(#4b5563, #a8b0bc); --line: light-dark(#d5d9e0, #3a414c); }
body { margin: 0; background: light-dark(#fff, #14171c); color: light-dark(#232933, #dde1e7); font: 1rem/1.65 system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1, h2, h3 { color: var(--strong); line-height: 1.25; hyphens: auto; }
h1 { font-size: 1.75rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin-top: 1.75rem; }
dl { color: var(--muted); font-size: .875rem; margin: 0; } dl div { display: flex; flex-wrap: wrap; gap: 0 .5ch; } dt::after { content: ':'; } dd { margin: 0; }
address { font-style: normal; margin: 1rem 0; } address span.line { display: block; }
.emphasis { border-left: 3px solid var(--muted); padding-left: 1rem; font-weight: 600; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.5; margin: 1rem 0; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); } th { color: var(--muted); }
a { color: light-dark(#1d4ed8, #9dbdff); }
footer { color: var(--muted); font-size: .8125rem; border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; }
@media (max-width: 40rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, td { display: block; } tr { border-bottom: 1px solid var(--line); padding: .5rem 0; } td { border: 0; padding: .125rem 0; }
  td::before { content: attr(data-head) ': '; color: var(--muted); }
}
@media print { a { color: inherit; } }
`;

/** Lets the page show itself and do nothing else. */
export const paperPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign]!);

/** An e-mail address is read, copied and heard as it is; in the source it stands in pieces that no harvester looks for. */
const text = (value: string) =>
  escaped(value).replaceAll(
    /([\p{L}\p{N}._%+-]+)@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu,
    '$1<span>@</span><span>$2</span>',
  );

function block(said: PaperBlock): string {
  switch (said.kind) {
    case 'heading':
      return `<h${said.level + 1}>${text(said.text)}</h${said.level + 1}>`;
    case 'list':
      return `<ul>${said.items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`;
    case 'address':
      return `<address>${[
        ...said.lines.map(text),
        ...(said.email === null ? [] : [text(said.email)]),
        ...(said.website === null ? [] : [link(said.website)]),
      ]
        .map((entry) => `<span class="line">${entry}</span>`)
        .join('')}</address>`;
    case 'table':
      return table(said.columns, said.rows);
    case 'emphasis':
      return `<p class="emphasis">${text(said.text)}</p>`;
    case 'paragraph':
      return `<p>${text(said.text)}</p>`;
  }
}

/** Only what a browser opens without running it becomes a link. */
const link = (url: string) =>
  /^https?:\/\//.test(url) ? `<a href="${escaped(url)}" rel="noreferrer">${escaped(url)}</a>` : text(url);

// The roles stay where a narrow screen shows rows as blocks.
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const heads = columns.map((column) => `<th scope="col" role="columnheader">${text(column)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = columns.map(
      (column, at) => `<td role="cell" data-head="${escaped(column)}">${text(row[at] ?? '')}</td>`,
    );
    return `<tr role="row">${cells.join('')}</tr>`;
  });
  return `<table role="table"><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${body.join('')}</tbody></table>`;
}

/** A paper as one page that stands alone: no script, nothing fetched, readable in light and dark and by a reader's voice. */
export function paperAsHtml({ language, title, author, facts, footer, blocks }: Paper): string {
  const said = facts.map(({ name, value }) => `<div><dt>${text(name)}</dt><dd>${text(value)}</dd></div>`).join('');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escaped(author)}">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${text(title)}</h1>
${said === '' ? '' : `<dl>${said}</dl>`}
${blocks.map(block).join('\n')}
<footer>${text(footer)}</footer>
</main>
</body>
</html>
`;
}
