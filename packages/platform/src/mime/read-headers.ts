import { readHeaderBlock } from './headers/header-block.ts';
import { headerText } from './headers/header-text.ts';

/** All header fields of a mail, names in lower case, values decoded to one line. For mail of our own: no limits of time. */
export function readHeaders(head: Buffer): { name: string; value: string }[] {
  const { fields } = readHeaderBlock(head, 0, () => false);
  return fields.map(({ name, value }) => ({ name, value: headerText(value) }));
}
