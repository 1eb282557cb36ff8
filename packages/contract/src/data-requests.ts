import { z } from 'zod';
import { languageSchema } from './enums.ts';
import {
  cursorSchema,
  dateSchema,
  emailSchema,
  idSchema,
  limitSchema,
  lineSchema,
  optionalLineSchema,
  optionalTextSchema,
  page,
  textSchema,
  timeSchema,
} from './fields.ts';
import { restrictionGroundSchema } from './locks.ts';
import { identityRungSchema } from './registers.ts';

/** GDPR Art. 15 to 18, 20, 21 and 7(3): what somebody asks for about the own data. */
export const subjectRightSchema = z.enum([
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'withdrawal',
]);
export type SubjectRight = z.infer<typeof subjectRightSchema>;
export const dataRequestSourceSchema = z.enum(['portal', 'form', 'mail', 'phone', 'letter', 'ticket']);
export type DataRequestSource = z.infer<typeof dataRequestSourceSchema>;
export const dataRequestStateSchema = z.enum(['received', 'identity', 'inProgress', 'answered', 'closed']);
export type DataRequestState = z.infer<typeof dataRequestStateSchema>;
/** `dropped`: nothing had to be answered, since it was taken back, came twice or was none. */
export const requestOutcomeSchema = z.enum(['fulfilled', 'partly', 'refused', 'noData', 'dropped']);
export type RequestOutcome = z.infer<typeof requestOutcomeSchema>;
/** Why a request is refused, as a whole or in part. */
export const refusalReasonSchema = z.enum([
  'unidentified',
  'unfounded',
  'excessive',
  'legalDuty',
  'legalClaims',
  'rightsOfOthers',
  'notEntitled',
]);
export type RefusalReason = z.infer<typeof refusalReasonSchema>;
export const requestLetterKindSchema = z.enum([
  'receipt',
  'identity',
  'extension',
  'fulfilled',
  'partly',
  'refusal',
  'noData',
  'recipients',
]);
export type RequestLetterKind = z.infer<typeof requestLetterKindSchema>;

/** How the clock stands: `soon` within seven days of its end, `stopped` once the request is answered. */
export const requestClockSchema = z.enum(['running', 'soon', 'overdue', 'stopped']);
export type RequestClock = z.infer<typeof requestClockSchema>;

const person = z.object({
  /** The customer it is, where that is known. */
  customerId: idSchema.nullable(),
  name: z.string(),
  email: z.string(),
  address: z.string(),
});

export const dataRequestItemSchema = z.object({
  id: idSchema,
  /** Running number of the tenant; letters name it. */
  number: z.number().int(),
  right: subjectRightSchema,
  /** It came by mail and its words name no right, or several: somebody has to say which. */
  rightUnclear: z.boolean(),
  source: dataRequestSourceSchema,
  state: dataRequestStateSchema,
  outcome: requestOutcomeSchema.nullable(),
  person,
  receivedOn: z.string(),
  /** The last day to answer (GDPR Art. 12(3), Regulation 1182/71). */
  dueOn: z.string(),
  clock: requestClockSchema,
  /** Until `dueOn`; negative once it is over. */
  daysLeft: z.number().int(),
  extended: z.boolean(),
  answeredAt: z.string().nullable(),
});
export type DataRequestItem = z.infer<typeof dataRequestItemSchema>;

export const requestEventKindSchema = z.enum([
  'received',
  'identityAsked',
  'identityProven',
  'started',
  'extended',
  'letter',
  'answered',
  'closed',
  'noted',
  'erased',
  'wrote',
  'rightSet',
  'carriedOut',
]);
export type RequestEventKind = z.infer<typeof requestEventKindSchema>;
export const requestEventSchema = z.object({
  id: idSchema,
  kind: requestEventKindSchema,
  at: z.string(),
  /** The agent; null: the person, or the software. */
  by: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** A way of proof, an outcome, a kind of letter: what the kind of the event calls for. */
  detail: z.string().nullable(),
  note: z.string(),
  letterId: idSchema.nullable(),
});
export type RequestEvent = z.infer<typeof requestEventSchema>;

export const requestLetterSchema = z.object({
  id: idSchema,
  kind: requestLetterKindSchema,
  language: languageSchema,
  to: z.object({ name: z.string(), email: z.string() }),
  subject: z.string(),
  body: z.string(),
  writtenAt: z.string(),
  /** `paper`: printed and posted by the tenant. */
  delivery: z.enum(['paper', 'queued', 'sent', 'failed', 'suppressed']),
});
export type RequestLetter = z.infer<typeof requestLetterSchema>;

/**
 * What a person says is wrong (GDPR Art. 16). `request`: something in one of the own tickets; `other`: something else that is
 * held.
 */
export const correctionDatumSchema = z.enum(['firstName', 'lastName', 'organisation', 'request', 'other']);
export type CorrectionDatum = z.infer<typeof correctionDatumSchema>;
export const correctionSchema = z.object({
  datum: correctionDatumSchema,
  ticket: z.object({ id: idSchema, number: z.number().int(), subject: z.string() }).nullable(),
  /** What stood there when it was asked. */
  held: z.string(),
  proposed: z.string(),
  reason: z.string(),
  doneAt: z.string().nullable(),
  /** `field`: it stands there now; `statement`: it stands beside, as a note of the ticket (Art. 16 sentence 2). */
  doneAs: z.enum(['field', 'statement', 'byHand']).nullable(),
});
export type Correction = z.infer<typeof correctionSchema>;

export const dataRequestSchema = dataRequestItemSchema.extend({
  language: languageSchema,
  text: z.string(),
  ticket: z.object({ id: idSchema, number: z.number().int() }).nullable(),
  /** Whether the message it came in is still kept, with the files sent along: `/data-requests/:id/mail`. */
  hasMail: z.boolean(),
  createdAt: z.string(),
  identity: z.object({
    /** The way that was asked for, while it is waited for. */
    asked: identityRungSchema.nullable(),
    proof: identityRungSchema.nullable(),
    provenAt: z.string().nullable(),
    /** Ways that fit here, the least intrusive first. */
    ways: z.array(identityRungSchema),
  }),
  extension: z.object({
    /** Whether it can still be told, which is until the end of the first month. */
    possible: z.boolean(),
    /** The last day with two months more. */
    until: z.string(),
    reason: z.string(),
    toldAt: z.string().nullable(),
  }),
  refusal: refusalReasonSchema.nullable(),
  /** What is to be corrected, where the person said it field by field. */
  correction: correctionSchema.nullable(),
  /** With the right of restriction: the one of the person that lasts, or the last one. */
  restriction: z
    .object({
      id: idSchema,
      ground: restrictionGroundSchema,
      placedAt: z.string(),
      bySelf: z.boolean(),
      liftedAt: z.string().nullable(),
    })
    .nullable(),
  closedAt: z.string().nullable(),
  /** Of a person whose data were erased; name and texts are gone. */
  erasedAt: z.string().nullable(),
  events: z.array(requestEventSchema),
  letters: z.array(requestLetterSchema),
});
export type DataRequest = z.infer<typeof dataRequestSchema>;

/** `open`: the first to end comes first, so overdue ones lead; `done`: the last answered comes first. */
export const dataRequestFilterSchema = z
  .object({ part: z.enum(['open', 'done']).default('open'), limit: limitSchema, cursor: cursorSchema.optional() })
  .strict();
export const dataRequestPageSchema = page(dataRequestItemSchema).extend({
  overdue: z.number().int(),
  dueSoon: z.number().int(),
});
export type DataRequestPage = z.infer<typeof dataRequestPageSchema>;

const text = optionalTextSchema(10_000);
/** A request that came by mail, phone or letter. An address that belongs to a customer makes it that customer's. */
export const noteDataRequestSchema = z
  .object({
    right: subjectRightSchema,
    source: z.enum(['mail', 'phone', 'letter']),
    receivedOn: dateSchema,
    name: lineSchema(200),
    email: z.union([emailSchema, z.literal('')]),
    address: optionalTextSchema(500),
    language: languageSchema,
    text,
  })
  .strict();
export type NoteDataRequest = z.infer<typeof noteDataRequestSchema>;
export const ownDataRequestSchema = z.object({ right: subjectRightSchema, text }).strict();
export type OwnDataRequest = z.infer<typeof ownDataRequestSchema>;
const wrong = optionalTextSchema(2_000);
/** `held` where it cannot be looked up: what stands there now, in the words of who asks. */
export const ownCorrectionSchema = z
  .object({
    datum: correctionDatumSchema,
    ticketId: idSchema.nullable(),
    held: wrong,
    proposed: wrong,
    reason: wrong,
  })
  .strict();
export type OwnCorrection = z.infer<typeof ownCorrectionSchema>;
/** What can be named as wrong, with what stands there today. */
export const correctableSchema = z.object({
  firstName: z.string(),
  lastName: z.string(),
  organisation: z.string(),
  /** The newest fifty of the own tickets. */
  tickets: z.array(z.object({ id: idSchema, number: z.number().int(), subject: z.string() })),
});
export type Correctable = z.infer<typeof correctableSchema>;
/** `byHand`: seen to elsewhere, which is only noted. */
export const applyCorrectionSchema = z.object({ as: z.enum(['field', 'statement', 'byHand']) }).strict();
export type ApplyCorrection = z.infer<typeof applyCorrectionSchema>;

export const ownRestrictSchema = z
  .object({ ground: restrictionGroundSchema, text: optionalTextSchema(2_000), confirmed: z.boolean() })
  .strict();
export type OwnRestrict = z.infer<typeof ownRestrictSchema>;
/** The restriction of the own data; all null and 0 while there is none. */
export const ownRestrictionSchema = z.object({
  since: z.string().nullable(),
  ground: restrictionGroundSchema.nullable(),
  /** How many of the own requests are stored and not shown meanwhile. */
  hidden: z.number().int(),
  /** When the person was told that it is about to end (Art. 18(3)). */
  toldAt: z.string().nullable(),
});
export type OwnRestriction = z.infer<typeof ownRestrictionSchema>;

/** What somebody sees of an own request. */
export const ownDataRequestItemSchema = dataRequestItemSchema.pick({
  id: true,
  number: true,
  right: true,
  state: true,
  outcome: true,
  receivedOn: true,
  dueOn: true,
});
export type OwnDataRequestItem = z.infer<typeof ownDataRequestItemSchema>;
export const visitorDataRequestSchema = z
  .object({
    form: z.string().max(300),
    right: subjectRightSchema,
    name: optionalLineSchema(200),
    email: emailSchema,
    text,
    /** Solution of the form's challenge; without one far fewer requests are taken. */
    proof: z.string().max(4_000).optional(),
    /** Left empty by people; what fills it in is a machine. */
    website: z.string().max(500).optional(),
  })
  .strict();
export type VisitorDataRequest = z.infer<typeof visitorDataRequestSchema>;
export const ticketDataRequestSchema = z.object({ ticketId: idSchema, right: subjectRightSchema }).strict();
export const passedOnSchema = z.object({ number: z.number().int() });

/** `paper`: it is kept here, and printed and posted by the tenant. */
export const letterWaySchema = z.enum(['mail', 'paper']);
export const writtenLetterSchema = z
  .object({ subject: lineSchema(250), body: textSchema(20_000), way: letterWaySchema })
  .strict();
export type WrittenLetter = z.infer<typeof writtenLetterSchema>;

export const askIdentitySchema = z
  .object({
    rung: z.enum(['knownAddress', 'knowledge', 'callBack', 'identityCard']),
    letter: writtenLetterSchema.nullable(),
  })
  .strict();
export type AskIdentity = z.infer<typeof askIdentitySchema>;
/** The proof itself is never kept: only its kind, and how it was looked at in a few words. */
export const proveIdentitySchema = z
  .object({ rung: z.enum(['knowledge', 'callBack', 'identityCard']), note: optionalLineSchema(300) })
  .strict();
export type ProveIdentity = z.infer<typeof proveIdentitySchema>;
export const extendDataRequestSchema = z.object({ reason: lineSchema(500), letter: writtenLetterSchema }).strict();
export type ExtendDataRequest = z.infer<typeof extendDataRequestSchema>;
/** `refusal` with `refused` and `partly`; a letter with everything but `dropped`. */
export const answerDataRequestSchema = z
  .object({
    outcome: requestOutcomeSchema,
    refusal: refusalReasonSchema.nullable(),
    letter: writtenLetterSchema.nullable(),
  })
  .strict();
export type AnswerDataRequest = z.infer<typeof answerDataRequestSchema>;
/** `to` with a notice to recipients (GDPR Art. 19); everything else goes to the person. */
export const sendRequestLetterSchema = z
  .object({
    kind: z.enum(['receipt', 'recipients']),
    to: z
      .object({ name: lineSchema(200), email: z.union([emailSchema, z.literal('')]) })
      .strict()
      .nullable(),
    letter: writtenLetterSchema,
  })
  .strict();
export type SendRequestLetter = z.infer<typeof sendRequestLetterSchema>;
export const requestRightSchema = z.object({ right: subjectRightSchema }).strict();
export const requestNoteSchema = z.object({ text: textSchema(2_000) }).strict();

export const letterProposalQuerySchema = z
  .object({
    kind: requestLetterKindSchema,
    rung: identityRungSchema.optional(),
    refusal: refusalReasonSchema.optional(),
  })
  .strict();
export const letterProposalSchema = z.object({
  subject: z.string(),
  body: z.string(),
  /** What is not known here and therefore not in the text: `authority`, `controller`. */
  missing: z.array(z.enum(['authority', 'controller'])),
});
export type LetterProposal = z.infer<typeof letterProposalSchema>;
/** The person whose link it was is told the request's number and nothing else. */
export const identityConfirmedSchema = z.object({ confirmedAt: timeSchema });

/** What a letter is filled in with; each has a name of its own in the language of the letter, written in curly brackets. */
export const letterPlaceholderSchema = z.enum([
  'greeting',
  'name',
  'number',
  'right',
  'asked',
  'received',
  'due',
  'late',
  'reason',
  'proof',
  'done',
  'refusal',
  'authority',
  'remedy',
  'search',
  'changed',
  'action',
  'contact',
  'sender',
]);
export type LetterPlaceholder = z.infer<typeof letterPlaceholderSchema>;
export const letterTextParamsSchema = z.object({ kind: requestLetterKindSchema, language: languageSchema }).strict();
export const letterTextInputSchema = z.object({ subject: lineSchema(150), body: textSchema(8_000) }).strict();
export type LetterTextInput = z.infer<typeof letterTextInputSchema>;
const letterWords = z.object({ subject: z.string(), body: z.string() });
export const letterTextItemSchema = z.object({
  kind: requestLetterKindSchema,
  language: languageSchema,
  /** Whether it is in the tenant's own words. */
  isOwn: z.boolean(),
  updatedAt: z.string().nullable(),
  updatedBy: z.object({ id: idSchema, name: z.string() }).nullable(),
});
export type LetterTextItem = z.infer<typeof letterTextItemSchema>;
export const letterTextSchema = letterTextItemSchema.merge(letterWords).extend({
  /** The text that is used where the tenant has none of its own. */
  supplied: letterWords,
  /** Those that may stand in it. */
  placeholders: z.array(
    z.object({
      id: letterPlaceholderSchema,
      /** As it is written, brackets included. */
      name: z.string(),
      isRequired: z.boolean(),
      example: z.string(),
    }),
  ),
});
export type LetterText = z.infer<typeof letterTextSchema>;
export const letterPreviewSchema = letterWords;
