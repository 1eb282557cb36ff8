const introduction =
  /^(?:(?:Am|On)\b.{0,200}\b(?:schrieb|wrote)\b.{0,120}:|-{2,}\s*(?:Original Message|Ursprüngliche Nachricht|Originalnachricht|Original-Nachricht)\s*-{2,})\s*$/i;

/**
 * Parts a mail's text from the older mail it repeats at its end, so that the repetition can be folded. What stands
 * between quoted lines is an answer and stays; a text that is nothing but a quote stays whole.
 */
export function splitQuote(text: string): { own: string; quote: string } {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  let start = lines.length;
  while (start > 0 && /^\s*(>.*)?$/.test(lines[start - 1] ?? '')) start -= 1;
  const introduced = lines.findIndex((line) => introduction.test(line.trim()));
  if (introduced >= 0 && introduced < start && onlyQuoteAfter(lines, introduced)) start = introduced;
  while (start > 0 && introduction.test((lines[start - 1] ?? '').trim())) start -= 1;
  const own = lines.slice(0, start).join('\n').trimEnd();
  const quote = lines.slice(start).join('\n').trim();
  return own === '' || quote === '' ? { own: text, quote: '' } : { own, quote };
}

/** After "--- Original Message ---" everything is old; after "… wrote:" only what is marked so. */
function onlyQuoteAfter(lines: string[], at: number): boolean {
  if ((lines[at] ?? '').trim().startsWith('--')) return true;
  return lines.slice(at + 1).every((line) => /^\s*(>.*)?$/.test(line));
}
