import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { dieWithParent } from '../mime/pool/watchdog.ts';
import type { PrintReply, PrintRequest } from './messages.ts';
import { paperTemplate } from './paper-template.ts';

// The process that sets papers. It may be killed at any moment: it keeps nothing.

const compiler = NodeCompiler.create({ workspace: process.cwd() });

process.on('message', (request: PrintRequest) => process.send?.(print(request)));
process.on('disconnect', () => process.exit());
dieWithParent();
process.send?.('ready');

function print({ paper, second }: PrintRequest): PrintReply {
  try {
    const { result } = compiler.compile({ mainFileContent: paperTemplate, inputs: { paper } });
    if (result === null) return { ok: false };
    const reply = accessible(result, second);
    compiler.evictCache(0);
    return reply;
  } catch {
    return { ok: false };
  }
}

/** PDF/UA-1, unless a sign in it has no glyph: the standard forbids that, and a paper with a gap is better than none. */
function accessible(document: NodeTypstDocument, creationTimestamp: number): PrintReply {
  try {
    return { ok: true, pdf: compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp }), isAccessible: true };
  } catch {
    return { ok: true, pdf: compiler.pdf(document, { pdfTags: true, creationTimestamp }), isAccessible: false };
  }
}
