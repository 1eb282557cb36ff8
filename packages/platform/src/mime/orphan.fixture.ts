import { startMailParser } from './parse-mail.ts';

// Reads one mail again and again until it is killed, and says when it has begun.
const [tempDir = '', rawPath = ''] = process.argv.slice(2);
const parser = startMailParser({ tempDir, size: 1 });
const first = parser.parseMail(rawPath);
setTimeout(() => process.send?.('reading'), 500);
await first;
for (;;) await parser.parseMail(rawPath);
