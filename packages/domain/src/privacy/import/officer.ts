import type { Block } from './addresses.ts';
import { emailsIn, type Source } from './source.ts';

const officer = /datenschutzbeauftragte[rnsm]?\b|data protection officer/g;
const office = /landes|bundes|bayer|hamburg|berliner|hess|saechs|thuering|aufsicht|behoerde|commissioner|supervisory/;
const none = /\b(?:kein\w*|nicht|not|no)\b/;
const reachMax = 320;

/** The mailbox of the data protection officer where no address of its own follows. */
export function officerMailbox(source: Source, blocks: readonly Block[]) {
  const { text, doc } = source;
  for (const { span, sentence } of doc.find(officer)) {
    if (office.test(sentence.text) || none.test(sentence.text)) continue;
    const { start } = doc.toOriginal(span);
    const [mail] = emailsIn(text.slice(start, start + reachMax));
    if (!mail) continue;
    const between = blocks.some(({ owner, start: at }) => owner !== 'dpo' && at > start && at < start + mail.at);
    if (between) continue;
    const end = start + mail.at + mail.email.length;
    return {
      start,
      end: Math.min(text.length, end),
      quote: text.slice(start, Math.min(text.length, end)),
      email: mail.email,
    };
  }
  return undefined;
}
