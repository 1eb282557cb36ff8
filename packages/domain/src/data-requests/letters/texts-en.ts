import type {
  IdentityRung,
  LetterPlaceholder,
  RefusalReason,
  RequestLetterKind,
  SubjectRight,
} from '@redlich/contract';
import { dayIn, filled, gap, reasonGap, type LetterFacts } from './letter-facts.ts';

const day = (iso: string) => dayIn('en', iso);

const rights: Record<SubjectRight, string> = {
  access: 'access to your data (Art. 15 GDPR)',
  rectification: 'correction of your data (Art. 16 GDPR)',
  erasure: 'erasure of your data (Art. 17 GDPR)',
  restriction: 'restriction of processing (Art. 18 GDPR)',
  portability: 'your data to take along (Art. 20 GDPR)',
  objection: 'objection to processing (Art. 21 GDPR)',
  withdrawal: 'withdrawal of your consent (Art. 7(3) GDPR)',
};

/** Inside of brackets there are none. */
const inline = (right: SubjectRight) => rights[right].replace(/ \((Art\..*)\)$/, ', $1');

const refusals: Record<RefusalReason, string> = {
  unidentified:
    'We could not establish that the request comes from the person whose data it concerns (Art. 12(2) and (6) GDPR).',
  unfounded: 'The request is manifestly unfounded (Art. 12(5) GDPR).',
  excessive: 'The request goes, by its repetition, beyond what the law provides for (Art. 12(5) GDPR).',
  legalDuty: 'A statute obliges us to keep these data (Art. 17(3)(b) GDPR).',
  legalClaims: 'We need these data to pursue or to defend claims (Art. 17(3)(e), Art. 21(1) GDPR).',
  rightsOfOthers: 'The rights of other people stand against it (Art. 15(4), Art. 20(4) GDPR).',
  notEntitled: 'The conditions on which the law grants this right are not met.',
};

const proofs: Record<IdentityRung, string> = {
  loggedIn: 'For this, please log in to your account and send the request from there.',
  knownAddress:
    'For this, please open the link in this e-mail. It goes to the address we already know of you; nothing more is needed.',
  knowledge:
    'For this, please tell us two things only you can know: for instance the number of an earlier request or of your contract, and what it was about. Please send neither a password nor an identity card.',
  callBack:
    'For this, we will call you on the number we already know of you or your company. Please write when it suits you.',
  identityCard:
    'As no other way led to an answer, we ask you for a copy of your identity card (Art. 12(6) GDPR). Please black out everything but name, address and validity. We look at it, note the time and delete it at once.',
};

const done: Record<SubjectRight, string> = {
  access: `with this letter we give you access: ${gap('what is enclosed, or where the person finds it')}.`,
  rectification: `we corrected: ${gap('which details, and how they read now')}. Whoever got the old details from us is told, as far as that is possible (Art. 19 GDPR).`,
  erasure: `we erased: ${gap('which data')}. They are gone from the backups by ${gap('the day the last backup expires')}.`,
  restriction: `we restricted the processing of: ${gap('which data')}. You will hear from us before that is lifted (Art. 18(3) GDPR).`,
  portability: `your data are ready in a format that other systems can read: ${gap('where')}.`,
  objection: `we no longer process your data for: ${gap('which purpose')}.`,
  withdrawal: `your withdrawal is recorded; from now on nothing rests on your consent any more: ${gap('what it was for')}. What happened until then is not affected.`,
};

const changed: Record<SubjectRight, readonly [state: string, act: string]> = {
  access: ['erased', 'erase them'],
  rectification: ['corrected', 'correct them'],
  erasure: ['erased', 'erase them'],
  restriction: ['restricted the processing of', 'restrict their processing'],
  portability: ['erased', 'erase them'],
  objection: ['erased', 'erase them'],
  withdrawal: ['erased', 'erase them'],
};

const remedy = [
  'If you disagree, you may lodge a complaint with a supervisory authority (Art. 77 GDPR). The one competent for us is: {authority}.',
  '{court}',
];

/** GDPR Art. 15(1)(c), Art. 19, second sentence: by name. */
const namesOf = ({ right, recipients }: LetterFacts): string[] => {
  if (recipients.length === 0) return [];
  const names = recipients.join(', ');
  if (right === 'access') return [`We gave data of yours to these recipients: ${names}.`];
  if (right !== 'rectification' && right !== 'erasure' && right !== 'restriction') return [];
  return [`These recipients got data of yours and learn of it (Art. 19 GDPR): ${names}.`];
};

const middles: Record<RequestLetterKind, readonly string[]> = {
  receipt: [
    'on {date received} we received your request: {concern}. It has the number {number}.',
    'You will have our answer as soon as possible, on {deadline} at the latest. Should it take longer for once, we will write to you by then and say why.',
  ],
  identity: [
    'regarding your request no. {number} of {date received}, we have to be sure that it comes from you: nobody else shall get your data or change them.',
    '{proof}',
  ],
  extension: [
    'for {your request} we need more than a month. The reason: {reason}',
    'You will have our answer on {new deadline} at the latest (Art. 12(3), second sentence, GDPR).',
  ],
  fulfilled: ['{result}', 'This completes {your request}.'],
  partly: [
    'we have met {your request} in part.',
    `What we did: ${gap('what was done')}.`,
    `What we did not do: ${gap('what not, and why in detail')}. {ground of refusal}`,
    ...remedy,
  ],
  refusal: ['we cannot meet {your request}. {ground of refusal}', `In detail: ${gap('reasons')}`, ...remedy],
  noData: [
    'for your request no. {number} we looked {search}. Apart from the request itself we found none.',
    'We keep the request and this answer as proof and delete them afterwards.',
    ...remedy,
  ],
  recipients: [
    `we have {change} data of a person that we passed on to you earlier: ${gap('which data, with no more details than needed')}.`,
    'Please {action} on your side too (Art. 19 GDPR), and write to us under the number {number} once that is done.',
  ],
};

const subjects: Record<RequestLetterKind, string> = {
  receipt: 'We received your data protection request no. {number}',
  identity: 'Please confirm your data protection request no. {number}',
  extension: 'Your data protection request no. {number} takes longer',
  fulfilled: 'Answer to your data protection request no. {number}',
  partly: 'Answer to your data protection request no. {number}',
  refusal: 'Answer to your data protection request no. {number}',
  noData: 'Answer to your data protection request no. {number}',
  recipients: 'Notice under Art. 19 GDPR (no. {number})',
};

/** The English letters as they are supplied. */
export const suppliedEn = (kind: RequestLetterKind) => ({
  subject: subjects[kind],
  body: ['{greeting}', ...middles[kind], '{contact line}', 'Kind regards\n{sender}'].join('\n\n'),
});

/** What the placeholders of an English letter say. */
export function valuesEn(facts: LetterFacts): Record<LetterPlaceholder, string> {
  const { kind, name, number, right, receivedOn, email, authority, contact } = facts;
  return {
    greeting: name && kind !== 'recipients' ? `Hello ${name},` : 'Hello,',
    name,
    number: String(number),
    right: rights[right],
    asked: `your request no. ${number} of ${day(receivedOn)} (${inline(right)})`,
    received: day(receivedOn),
    due: day(facts.dueOn),
    late: day(facts.lateOn),
    reason: reasonGap.en,
    proof: proofs[facts.rung ?? 'knowledge'],
    done: [filled(done[right], facts.carriedOut), ...namesOf(facts)].join('\n\n'),
    refusal: refusals[facts.refusal ?? 'notEntitled'],
    authority: authority || gap('authority with address'),
    remedy: 'You may also take us to court (Art. 79 GDPR).',
    search: `for data that belong to you${email ? `, by the address ${email} too` : ''}`,
    changed: changed[right][0],
    action: changed[right][1],
    contact: contact ? `For questions, write to ${contact}.` : '',
    sender: facts.sender,
  };
}
