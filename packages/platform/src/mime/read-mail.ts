import { readHeaderBlock } from './headers/header-block.ts';
import { readOutline } from './headers/outline.ts';
import type { MailOutline, ParsedMail } from './parsed-mail.ts';
import { attachmentWriter } from './parts/attachment-files.ts';
import { charsetHints } from './parts/charset-hints.ts';
import { contentId, sortParts } from './parts/mail-body.ts';
import type { BodyPiece } from './parts/mail-body.ts';
import { readMimeTree, rootStart } from './parts/mime-tree.ts';
import type { Part } from './parts/mime-tree.ts';
import { renderBody } from './parts/render-body.ts';
import { transferDecoded } from './parts/transfer-decoding.ts';

/**
 * Reads a raw mail in this process and writes its attachments to `<filePrefix>0`, …. Meant for the child: time and memory are not
 * bounded here. Throws `BeyondLimits`.
 */
export function readMail(raw: Buffer, filePrefix: string): Omit<ParsedMail, 'dispose'> {
  const bytes = withLineFeeds(raw);
  const hints = charsetHints(bytes);
  const root = readMimeTree(bytes);
  const { pieces, attachments } = sortParts(root);
  const writer = attachmentWriter(filePrefix);
  const own = renderBody(pieces, hints, writer.addText);
  const body =
    own.visibleText || own.html ? own : { ...own, ...renderBody(piecesInside(attachments), hints, writer.addText) };
  for (const part of attachments) writer.addPart(part, hints, body.imageIds.get(part) ?? contentId(part));
  const { imageIds: _, ...texts } = body;
  return { kind: 'parsed', ...readOutline(root.fields, hints), ...texts, ...writer.result() };
}

const nestingMax = 10;

/** What the messages inside a message show, for one that shows nothing itself. They stay attached as well. */
function piecesInside(attachments: readonly Part[], depth = 0): BodyPiece[] {
  const messages = attachments.filter(
    ({ type, disposition }) => type.value === 'message/rfc822' && disposition.value !== 'attachment',
  );
  return messages.slice(0, 100).flatMap((message) => {
    const inner = sortParts(readMimeTree(transferDecoded(message.body, message.encoding)));
    if (inner.pieces.length > 0 || depth >= nestingMax) return inner.pieces.filter(({ image }) => !image);
    return piecesInside(inner.attachments, depth + 1);
  });
}

/** Reads only the header; `head` may be cut anywhere. */
export function readHead(head: Buffer): MailOutline {
  const bytes = withLineFeeds(head);
  return readOutline(readHeaderBlock(bytes, rootStart(bytes), () => false).fields, charsetHints(bytes));
}

/** Mail with bare CR for line ends (old Macs) is read as if they were LF. */
function withLineFeeds(raw: Buffer): Buffer {
  if (raw.includes(0x0a) || !raw.includes(0x0d)) return raw;
  return Buffer.from(raw.map((byte) => (byte === 0x0d ? 0x0a : byte)));
}
