/** Joins the soft-broken lines of format=flowed text (RFC 3676), in time linear to its length. */
export function unflowed(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let openQuote = -1;
  for (const line of text.split('\n')) {
    let depth = 0;
    while (line[depth] === '>') depth++;
    let content = line.slice(depth);
    if (content[0] === ' ') content = content.slice(1);
    const isSignature = content === '-- ';
    const isFlowed = content.endsWith(' ') && !isSignature;
    if (isFlowed && deleteSpace) content = content.slice(0, -1);
    if (depth === openQuote && !isSignature) out.push(content);
    else {
      if (out.length > 0) out.push('\n');
      out.push(depth > 0 ? `${'>'.repeat(depth)} ${content}` : content);
    }
    openQuote = isFlowed ? depth : -1;
  }
  return out.join('');
}
