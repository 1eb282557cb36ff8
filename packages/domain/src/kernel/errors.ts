import { problemStatus, type Language, type ProblemCode } from '@redlich/contract';

/** A field of the input and what would be right, as the key of a message: `taken`, `unknown`, `notAllowed`… */
export interface FieldError {
  field: string;
  problem: FieldProblemKey;
  /** What the message names: the unknown placeholder, the colour that would pass. */
  value?: string | Record<Language, string>;
}
export type FieldProblemKey =
  | 'domainTaken'
  | 'domainAdded'
  | 'domainElsewhere'
  | 'domainNotPublic'
  | 'domainNotVerified'
  | 'platformDomain'
  | 'publicSuffix'
  | 'tooManyDomains'
  | 'endBeforeStart'
  | 'inThePast'
  | 'inTheFuture'
  | 'freeMail'
  | 'hasLogin'
  | 'linkUsedUp'
  | 'loginAddress'
  | 'notAccepted'
  | 'notADomain'
  | 'stillUsed'
  | 'tooManyTokens'
  | 'tooManyWebhooks'
  | 'addressRefused'
  | 'wordsChanged'
  | 'reserved'
  | 'contractChanged'
  | 'taken'
  | 'unknown'
  | 'notAllowed'
  | 'required'
  | 'wrongPassword'
  | 'lastAdmin'
  | 'notInvited'
  | 'roleInUse'
  | 'ownPasswordWrong'
  | 'confirmPassword'
  | 'passwordCommon'
  | 'passwordPersonal'
  | 'codeWrong'
  | 'passkeyRefused'
  | 'tooManyPasskeys'
  | 'stepOver'
  | 'interestMissing'
  | 'activityMissing'
  | 'basisTwice'
  | 'coversMissing'
  | 'controllerMissing'
  | 'dutyUnknown'
  | 'featureInUse'
  | 'identityCardLast'
  | 'operatorMissing'
  | 'representativeInside'
  | 'representativeOutside'
  | 'statuteMissing'
  | 'wordsMissing'
  | 'mechanismMissing'
  | 'clausesUndated'
  | 'clausesRepealed'
  | 'notAProcessor'
  | 'evidenceFull'
  | 'fileEmpty'
  | 'hostUndeclared'
  | 'recipientInactive'
  | 'differs'
  | 'placeholderUnknown'
  | 'wayClosed'
  | 'accountExists'
  | 'imageNone'
  | 'imageTooLarge'
  | 'imageTooSmall'
  | 'imageAnimated'
  | 'imageUnreadable'
  | 'contrastTooLow'
  | 'unknownPlaceholder'
  | 'formExpired'
  | 'filesFull'
  | 'sameAddress'
  | 'nobodyGetsIt'
  | 'toldOf'
  | 'breachClosed'
  | 'breachLacks'
  | 'beforeNoticed'
  | 'lateReasonsMissing'
  | 'notNotifiable'
  | 'worksAlready'
  | 'announcedAlready'
  | 'announcedTooLate'
  | 'erasedAlready'
  | 'restrictedAlready'
  | 'reviewTooLate'
  | 'queueOrTag'
  | 'noStatute'
  | 'endsBeforeFloor'
  | 'ticketsOnly'
  | 'ownRestoration'
  | 'objectionOver'
  | 'automaticEntry'
  | 'settledAlready'
  | 'letterUnderWay'
  | 'namesPerson'
  | 'objectedAlready'
  | 'notCustomers'
  | 'notLive'
  | 'noticeItemMissing'
  | 'noticeSentenceUntrue'
  | 'noticeSectionRequired'
  | 'noticePlaceholder'
  | 'noticeValueMissing'
  | 'noticeValueOther'
  | 'noticeLintError'
  | 'noticeNeedsReview'
  | 'noticeReviewOpen'
  | 'noticeReviewOver'
  | 'noticeReviewOwn'
  | 'noticeChangedSince'
  | 'noticePending'
  | 'noticeInForce'
  | 'noticeUnchanged'
  | 'tooManySentences'
  | 'wrongOwnPassword'
  | 'domainNotOwn'
  | 'noEmergencyWay'
  | 'noProvider'
  | 'onlyWay'
  | 'roleNeeded'
  | 'tooManyProviders'
  | 'ssoOnly'
  | 'extendedAlready'
  | 'extensionTooLate'
  | 'gapLeft'
  | 'notOneLine'
  | 'nothingToCorrect'
  | 'correctedAlready'
  | 'organisationUnknown'
  | 'noSuchField'
  | 'noTicketForStatement'
  | 'ticketNotOpen'
  | 'sameAsHeld'
  | 'notRestricted'
  | 'placeholderForeign'
  | 'placeholderMissing'
  | 'braceAlone'
  | 'gapNotHere'
  | 'identityMissing'
  | 'noAddress'
  | 'noWayToAnswer'
  | 'passedOnAlready'
  | 'ticketAnonymised'
  | 'requestAnswered'
  | 'noInterest'
  | 'noObjection'
  | 'nobodyKnown'
  | 'objectionEnded'
  | 'objectionDecided'
  | 'objectionInForce'
  | 'marketingAlwaysStops'
  | 'requestClosed'
  | 'requestUnanswered'
  | 'wayNotFitting'
  | SsoProblemKey;
/** Why somebody who comes back from a provider of single sign-on does not get in. */
export type SsoProblemKey =
  | 'ssoOver'
  | 'ssoDenied'
  | 'ssoUnreachable'
  | 'ssoMisconfigured'
  | 'ssoAnswer'
  | 'ssoUnproven'
  | 'ssoForeignDomain'
  | 'ssoNobody'
  | 'ssoOtherPerson'
  | 'ssoClosed';

type Words = Record<Language, string>;

/** What a change would make of the published notice. */
export interface Drift {
  sentences: readonly { id: string; before: Words; after: Words | null; reasons: readonly Words[] }[];
  /** Sentences that only a new version would have. */
  added: readonly Words[];
  /** Whether this person may publish the new version together with the change. */
  mayPublish: boolean;
  /** Why publishing would not mend it: what is missing, and what would be untrue in the new version too. */
  obstacles: readonly FieldError[];
}

/**
 * The one error that commands throw on purpose. `code` decides the HTTP status in one place, the api; `detail` is for
 * the log and never shown.
 */
export class DomainError extends Error {
  readonly code: ProblemCode;
  readonly fields: readonly FieldError[];
  /** Of `tooMany`: when to try again. */
  readonly retryAfterSeconds: number | undefined;
  /** Of `noticeDrift`. */
  readonly drift: Drift | undefined;

  constructor(
    code: ProblemCode,
    options: { fields?: readonly FieldError[]; detail?: string; retryAfterSeconds?: number; drift?: Drift } = {},
  ) {
    super(options.detail ?? code);
    this.name = 'DomainError';
    this.code = code;
    this.fields = options.fields ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.drift = options.drift;
  }

  get status(): number {
    return problemStatus[this.code];
  }
}

/** Unknown and foreign look the same: who may not see a thing cannot find out that it exists. */
export const notFound = (detail?: string) => new DomainError('notFound', detail ? { detail } : {});

const conflicts: ReadonlySet<FieldProblemKey> = new Set([
  'taken',
  'lastAdmin',
  'notInvited',
  'roleInUse',
  'wordsChanged',
  'tooManyPasskeys',
  'domainAdded',
  'domainElsewhere',
  'domainNotVerified',
  'tooManyDomains',
  'tooManyProviders',
  'noEmergencyWay',
  'noProvider',
  'onlyWay',
  'noticeNeedsReview',
  'noticeReviewOpen',
  'noticeReviewOver',
  'noticeChangedSince',
  'noticePending',
  'noticeInForce',
  'noticeUnchanged',
  'tooManySentences',
  'nobodyGetsIt',
  'toldOf',
  'breachClosed',
  'breachLacks',
  'notNotifiable',
  'worksAlready',
  'announcedAlready',
  'ownRestoration',
  'objectionOver',
  'automaticEntry',
  'settledAlready',
  'letterUnderWay',
  'objectedAlready',
  'notLive',
  'extendedAlready',
  'extensionTooLate',
  'passedOnAlready',
  'ticketAnonymised',
  'requestAnswered',
  'objectionEnded',
  'objectionDecided',
  'objectionInForce',
  'marketingAlwaysStops',
  'requestClosed',
  'requestUnanswered',
  'nothingToCorrect',
  'correctedAlready',
  'notRestricted',
]);

export const fieldError = (field: string, problem: FieldProblemKey, value?: string) =>
  new DomainError(problem === 'notAllowed' ? 'forbidden' : conflicts.has(problem) ? 'conflict' : 'invalid', {
    fields: [{ field, problem, ...(value !== undefined && { value }) }],
  });

const sqlState = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
/** PostgreSQL 23505. */
export const isUniqueViolation = (error: unknown) => sqlState(error) === '23505';
/** PostgreSQL 23503. */
export const isForeignKeyViolation = (error: unknown) => sqlState(error) === '23503';
