import type { z } from 'zod';
import type { FieldProblem, Language } from '@redlich/contract';
import { problemTexts } from './problem-texts/index.ts';

type Texts = (typeof problemTexts)[Language];

function stringProblem(issue: z.ZodInvalidStringIssue, texts: Texts): string {
  if (issue.validation === 'email') return texts.email;
  if (issue.validation === 'uuid') return texts.uuid;
  if (issue.validation === 'url') return texts.url;
  if (issue.validation === 'date' || issue.validation === 'datetime') return texts.date;
  return texts.format;
}

function sizeProblem(issue: z.ZodTooSmallIssue | z.ZodTooBigIssue, texts: Texts): string {
  if (issue.code === 'too_small') {
    return (issue.type === 'string' ? texts.tooShort : texts.tooSmall)(Number(issue.minimum));
  }
  const maximum = Number(issue.maximum);
  if (issue.type === 'string') return texts.tooLong(maximum);
  return issue.type === 'array' ? texts.tooMany(maximum) : texts.tooBig(maximum);
}

function message(issue: z.ZodIssue, texts: Texts): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.received === 'undefined' ? texts.missing : texts.type(texts.types[issue.expected] ?? issue.expected);
    case 'invalid_string':
      return stringProblem(issue, texts);
    case 'too_small':
    case 'too_big':
      return sizeProblem(issue, texts);
    case 'invalid_enum_value':
      return texts.oneOf(issue.options.join(', '));
    case 'invalid_union':
      return texts.format;
    case 'custom':
      return issue.message === 'empty' ? texts.empty : texts.format;
    default:
      return texts.format;
  }
}

/** What is wrong with an input, field by field, in the reader's language. */
export function fieldProblems(error: z.ZodError, language: Language): FieldProblem[] {
  const texts = problemTexts[language];
  return error.issues.flatMap((issue): FieldProblem[] => {
    const path = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') return [{ field: path, message: message(issue, texts) }];
    return issue.keys.map((key) => ({ field: path ? `${path}.${key}` : key, message: texts.unknownField }));
  });
}
