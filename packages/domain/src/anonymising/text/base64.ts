const runs = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{6,}(?:\r?\n[A-Za-z0-9+/]{4,})*={0,2}/g;
const runMax = 200_000;
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What a run may say: from its beginning, or cut off before it. */
export function decodings(run: string): string[] {
  const signs = run.replace(/[\r\n=]/g, '');
  return [0, 1, 2, 3].flatMap((skipped) => {
    const bytes = Buffer.from(signs.slice(skipped), 'base64');
    const said: string[] = [bytes.toString('latin1')];
    try {
      said.push(utf8.decode(bytes));
    } catch {
      // Latin-1, or nothing.
    }
    return said.filter((text) => !unreadable.test(text));
  });
}

/** Replaces what is written in base64 and tells of somebody. */
export function replaceBase64(source: string, tells: (said: string) => boolean, word: string): string {
  return source.replace(runs, (run) => (run.length <= runMax && decodings(run).some(tells) ? word : run));
}
