import type { IdentityRung } from '@redlich/contract';
import { listed } from '../names.ts';
import type { rights as german } from '../de/rights.ts';

const rungs: Record<IdentityRung, string> = {
  loggedIn: 'your login to the portal',
  knownAddress: 'a link to the e-mail address we know of you',
  knowledge: 'a question about one of your requests or your contract',
  callBack: 'a call back through your company',
  identityCard: 'as a last resort a copy of an identity card on which you black out everything not needed',
};

export const rights: typeof german = {
  intro: 'You can ask us for:',
  list: {
    access: 'access to the data we process about you (Art. 15 GDPR)',
    rectification: 'correction of wrong data and completion of incomplete data (Art. 16 GDPR)',
    erasure: 'deletion of your data, as far as no duty to keep them exists (Art. 17 GDPR)',
    restriction: 'restriction of processing (Art. 18 GDPR)',
    portability: 'transfer of the data you gave us under a contract or with your consent (Art. 20 GDPR)',
  },
  recipients:
    'When we correct or erase your data or restrict their processing, we tell every recipient that we disclosed them to; we leave that out only where it is impossible or takes disproportionate effort. On request we tell you who these recipients are (Art. 19 GDPR).',
  how: (email) => `An informal message to ${email} is enough.`,
  mailbox: (addresses) =>
    `What you write to ${listed(addresses, 'en')} we take up as a data protection matter at once, without an account too; the period for our answer runs from its receipt.`,
  objection:
    'Your right to object: where we rely on a legitimate interest, you can object at any time on grounds relating to your particular situation. To processing for direct marketing you can always object, without giving a reason (Art. 21 GDPR).',
  withdrawal:
    'You can withdraw consent at any time, by an informal e-mail too. What was done until then remains lawful (Art. 7(3) GDPR).',
  identity: (ladder) =>
    `If we have reasonable doubts whether a request comes from you, we check in this order and go only as far as needed: ${ladder
      .map((rung) => rungs[rung])
      .join('; ')}.`,
  automatedUsed: 'There are decisions here that are based solely on automated processing (Art. 22 GDPR).',
  automatedParts: {
    logic: (text) => `How it is decided: ${text}`,
    significance: (text) => `What that means for you: ${text}`,
    consequences: (text) => `What may follow for you: ${text}`,
  },
  automatedReview:
    'You can ask for a person to review the decision, express your point of view and contest the decision (Art. 22(3) GDPR).',
  automated:
    'People decide about your requests. Our service desk makes no decisions based solely on automated processing and builds no profiles of personality (Art. 22 GDPR).',
  enrichment: 'Nor does it look up further details about you elsewhere by itself.',
};
