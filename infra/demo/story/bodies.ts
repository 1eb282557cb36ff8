const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character]!);

/** What a mail program would make of a text: paragraphs, lists of `- ` lines, tables of `a | b` lines. */
export function htmlOf(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((block) => {
      const lines = block.split('\n').map(escapeHtml);
      if (lines.every((line) => line.startsWith('- '))) return list(lines);
      if (lines.length > 1 && lines.every((line) => line.includes(' | '))) return table(lines);
      return `<p>${lines.join('<br />')}</p>`;
    })
    .join('\n');
}

const list = (lines: readonly string[]) => `<ul>${lines.map((line) => `<li>${line.slice(2)}</li>`).join('')}</ul>`;

const table = (lines: readonly string[]) => {
  const rows = lines.map((line, index) => {
    const cell = index === 0 ? 'th' : 'td';
    return `<tr>${line
      .split(' | ')
      .map((text) => `<${cell}>${text.trim()}</${cell}>`)
      .join('')}</tr>`;
  });
  return `<table border="1" cellpadding="4"><tbody>${rows.join('')}</tbody></table>`;
};

const introductions = {
  de: { locale: 'de-DE', write: (at: string, author: string) => `Am ${at} schrieb ${author}:` },
  en: { locale: 'en-GB', write: (at: string, author: string) => `On ${at} ${author} wrote:` },
};

/** A text with an older message repeated below it, marked as mail programs mark it. */
export function withQuote(
  text: string,
  quoted: { text: string; author: string; at: Date },
  language: keyof typeof introductions,
): string {
  const { locale, write } = introductions[language];
  const shape = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' } as const;
  const at = new Intl.DateTimeFormat(locale, shape).format(quoted.at);
  const lines = quoted.text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
  return `${text}\n\n${write(at, quoted.author)}\n${lines.join('\n')}`;
}
