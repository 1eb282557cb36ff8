import { addressParser } from 'postal-mime';
import type { Address } from 'postal-mime';
import { limits } from '../limits.ts';
import { headerText, rawText, withoutWords } from './header-text.ts';

/** A person or place. `address` is '' when the header names nobody that mail could be sent to. */
export interface Mailbox {
  name: string;
  address: string;
}

/** One address and nothing else: quoted local parts are kept, whatever could be read as two addresses is not. */
const single =
  /^(?:"(?:[^"\\\u0000-\u001f\u007f]|\\.){1,64}"|[^\s\u0000-\u001f\u007f"(),:;<>@[\\\]\ufffd]{1,64})@[^\s\u0000-\u001f\u007f"(),:;<>@\\\ufffd]{1,255}$/;

/** The mailboxes of an address header (one character per byte), groups unwrapped, at most `limits.addressesMax`. */
export function parseAddresses(value: string, hints: readonly string[] = []): Mailbox[] {
  const { text, reveal } = withoutWords(visibleControls(rawText(value.slice(0, 200_000), hints)));
  const found: Mailbox[] = [];
  const add = (entry: Address) => {
    if (entry.group) entry.group.forEach(add);
    else if (found.length < limits.addressesMax) found.push(mailbox(entry));
  };
  const mailbox = (entry: { name: string; address: string }): Mailbox => {
    const address = plainAddress(reveal(entry.address));
    const name = headerText(reveal(entry.name), hints);
    if (address) return { name: name === address ? '' : name, address };
    // Some programs encode the whole mailbox: "=?utf-8?Q?Name_<a@b.example>?=". Read only if it is exactly that.
    const whole = /^(.*?)\s*<([^<>]+)>$/.exec(name);
    const inner = whole ? plainAddress(whole[2]!) : '';
    return inner && !whole![1]!.includes('@')
      ? { name: whole![1]!.replace(/^"(.*)"$/, '$1'), address: inner }
      : { name, address: '' };
  };
  addressParser(text).forEach(add);
  const mailboxes = found.filter(({ name, address }) => name || address);
  return mailboxes.some(({ address }) => address) ? mailboxes : (quotedLocalPart(text) ?? mailboxes);
}

/** `"Local Part"@domain.example>`: one address with a quoted local part, in a header that nothing else was found in. */
function quotedLocalPart(text: string): Mailbox[] | undefined {
  const match = /^\s*<?("(?:[^"\\]|\\.){1,64}"@[^\s"@<>(),;:]+)>?\s*$/.exec(text);
  return match && single.test(match[1]!) ? [{ name: '', address: match[1]! }] : undefined;
}

function plainAddress(address: string): string {
  const text = address
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^['<]+|['>]+$/g, '');
  return single.test(text) ? text : '';
}

/** A control character between two addresses would vanish and join them: it becomes a character that no address has. */
const visibleControls = (text: string) => text.replace(/[\t\r\n]/g, ' ').replace(/[\u0000-\u001f\u007f]/g, '\ufffd');
