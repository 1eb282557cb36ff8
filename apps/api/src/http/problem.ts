import {
  problemStatus,
  type FieldProblem,
  type Language,
  type NoticeDrift,
  type Problem,
  type ProblemCode,
} from '@redlich/contract';
import { DomainError, type Drift, type FieldError } from '@redlich/domain';
import { problemTexts } from './problem-texts/index.ts';

interface ProblemFacts {
  code: ProblemCode;
  language: Language;
  requestId: string;
  fields?: readonly FieldProblem[] | undefined;
  retryAfterSeconds?: number | undefined;
  drift?: NoticeDrift | undefined;
}

/** An answer as `application/problem+json` (RFC 9457), in the reader's language. */
export function problemResponse(facts: ProblemFacts): Response {
  const { code, language, requestId, fields, retryAfterSeconds, drift } = facts;
  const texts = problemTexts[language];
  const detail = fields?.length
    ? fields.map((problem) => (problem.field ? `${problem.field}: ${problem.message}` : problem.message)).join('; ')
    : retryAfterSeconds === undefined
      ? texts.details[code]
      : texts.tryAgainIn(retryAfterSeconds);
  const problem: Problem = {
    type: `urn:redlich:problem:${code}`,
    title: texts.titles[code],
    status: problemStatus[code],
    ...(detail && { detail }),
    code,
    requestId,
    ...(fields?.length && { fields: [...fields] }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(drift && { drift }),
  };
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    },
  });
}

/** The one place where errors become statuses. An error nobody threw on purpose is `internal`, with no word of its text. */
export function problemOf(
  error: unknown,
  language: Language,
): Pick<ProblemFacts, 'code' | 'fields' | 'retryAfterSeconds' | 'drift'> {
  if (error instanceof DomainError) {
    const fields = error.fields.map((wrong) => ({ field: wrong.field, message: messageOf(wrong, language) }));
    const drift = error.drift && driftIn(error.drift, language);
    return { code: error.code, fields, retryAfterSeconds: error.retryAfterSeconds, drift };
  }
  if (isBodyTooLarge(error)) return { code: 'tooLarge' };
  return { code: isDatabaseAway(error) ? 'unavailable' : 'internal' };
}

const messageOf = ({ problem, value = '' }: FieldError, language: Language): string =>
  problemTexts[language].fields[problem].replaceAll('{value}', () =>
    typeof value === 'string' ? value : value[language],
  );

const driftIn = ({ sentences, added, mayPublish, obstacles }: Drift, language: Language): NoticeDrift => ({
  sentences: sentences.map(({ id, before, after, reasons }) => ({
    id,
    before: before[language],
    after: after && after[language],
    reasons: reasons.map((reason) => reason[language]),
  })),
  added: added.map((text) => text[language]),
  mayPublish,
  obstacles: obstacles.map((obstacle) => messageOf(obstacle, language)),
});

const isBodyTooLarge = (error: unknown) => error instanceof Error && error.name === 'TooLarge';

// Connection refused or lost, shutting down, too many connections (SQLSTATE classes 08, 53, 57P), pool exhausted.
function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(08...|53...|57P0.|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  );
}
