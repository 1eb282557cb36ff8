/** A file that hangs on an article, described; its bytes are made from this. */
export type DemoFile =
  | { kind: 'screenshot'; name: string; title: string; lines: readonly string[]; button?: string }
  | { kind: 'text'; name: string; contentType: 'text/csv' | 'text/plain'; text: string }
  | { kind: 'pdf'; name: string; lines: readonly string[] };

/** A picture of a window: its title, what it says, perhaps a button. */
export const screenshot = (name: string, title: string, lines: readonly string[], button?: string): DemoFile => ({
  kind: 'screenshot',
  name,
  title,
  lines,
  ...(button !== undefined && { button }),
});
export const csv = (name: string, rows: readonly string[]): DemoFile => ({
  kind: 'text',
  name,
  contentType: 'text/csv',
  text: `${rows.join('\r\n')}\r\n`,
});
export const log = (name: string, lines: readonly string[]): DemoFile => ({
  kind: 'text',
  name,
  contentType: 'text/plain',
  text: `${lines.join('\n')}\n`,
});
export const pdf = (name: string, lines: readonly string[]): DemoFile => ({ kind: 'pdf', name, lines });
