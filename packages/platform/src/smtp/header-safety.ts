import { PermanentMailError } from './mail-errors.ts';

const refuse = (what: string) =>
  new PermanentMailError(`a message with an unsafe ${what} is not sent`, { code: 'EUNSAFE' });

/** C0 and C1 controls, and the two Unicode line ends: nothing of them has a meaning in a header. */
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** RFC 5322 dot-atoms and EAI letters: no quoting, comment, list or route characters, so one address stays one address. */
const address = /^[^\s\u0000-\u001f\u007f"(),:;<>@[\\\]]{1,64}@[^\s\u0000-\u001f\u007f"(),:;<>@[\\\]]{1,255}$/;

const messageId = /^<[^\s\u0000-\u001f\u007f<>@,]+@[^\s\u0000-\u001f\u007f<>@,]+>$/;

const contentType = /^[a-z0-9!#$&^_.+-]{1,64}\/[a-z0-9!#$&^_.+-]{1,64}$/i;

/** Headers that have a field of their own, or that decide how the message is read. */
const ownFields =
  /^(from|sender|reply-to|to|cc|bcc|subject|message-id|in-reply-to|references|date|mime-version|content-.*|received|return-path|dkim-signature|resent-.*)$/i;

function check(value: unknown, what: string, isSafe: (text: string) => boolean): string {
  // A list or an object in place of a text would become several headers.
  if (typeof value !== 'string' || controls.test(value) || !value.isWellFormed() || !isSafe(value)) throw refuse(what);
  return value;
}

export const safeText = (value: unknown) => check(value, 'header value', (text) => text.length <= 10_000);
export const safeAddress = (value: unknown) => check(value, 'address', (text) => address.test(text));
export const safeMessageId = (value: unknown) =>
  check(value, 'message id', (id) => id.length <= 990 && messageId.test(id));
export const safeType = (value: unknown) => check(value, 'content type', (type) => contentType.test(type));
export const safeFileName = (value: unknown) => check(value, 'file name', (name) => name !== '' && name.length <= 255);
export const safeHeaderName = (value: unknown) =>
  check(value, 'header name', (name) => /^[A-Za-z][A-Za-z0-9-]{0,60}$/.test(name) && !ownFields.test(name));
