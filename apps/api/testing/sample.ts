import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** The next id to use for a field of this name. */
export type NextId = (field: string) => string;

/**
 * A value that a schema accepts, every optional field filled in, each id from `nextId`. Knows the kinds of schema that the
 * contract uses and throws for others, so that a new kind is noticed.
 */
export function sampleOf(schema: z.ZodTypeAny, nextId: NextId, at = ''): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return sampleOf(schema.unwrap(), nextId, at);
  if (schema instanceof z.ZodDefault) return sampleOf(schema.removeDefault(), nextId, at);
  if (schema instanceof z.ZodEffects) return sampleOf(schema.innerType(), nextId, at);
  if (schema instanceof z.ZodUnion) return sampleOf(schema.options[0], nextId, at);
  if (schema instanceof z.ZodDiscriminatedUnion) return sampleOf((schema.options as z.ZodTypeAny[])[0]!, nextId, at);
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodNumber) return Math.max(1, schema.minValue ?? 1);
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodArray) return [sampleOf(schema.element, nextId, at)];
  if (schema instanceof z.ZodString) return sampleString(schema, nextId, at);
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.ZodTypeAny>;
    return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, sampleOf(field, nextId, key)]));
  }
  throw new Error(`no sample for ${schema.constructor.name}`);
}

function sampleString(schema: z.ZodString, nextId: NextId, at: string): string {
  if (schema.isUUID) return nextId(at);
  // Never the same twice: names have to be unique.
  const unique = randomUUID();
  const candidates = [
    `Probe ${unique}`,
    `probe-${unique}@firma.example`,
    '2026-11-22',
    '2026-11-22T10:00:00Z',
    'https://probe.example/',
    'https://probe.example',
    'probe.example',
    '/probe',
    'DE',
    'active',
    'xx',
    'a'.repeat(64),
    'admin',
    '#1f4fd8',
    'P30D',
  ];
  const fitting = candidates.find((candidate) => schema.safeParse(candidate).success);
  if (fitting === undefined) throw new Error('no sample for a string');
  return fitting;
}
