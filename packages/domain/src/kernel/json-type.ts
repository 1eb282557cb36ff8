const jsonTypes: [RegExp, object][] = [
  [/\[\]$/, { type: 'array' }],
  [/^(integer|bigint|smallint)/, { type: 'integer' }],
  [/^(numeric|double|real)/, { type: 'number' }],
  [/^boolean/, { type: 'boolean' }],
  [/^jsonb?/, {}],
  [/^uuid/, { type: 'string', format: 'uuid' }],
  [/^timestamp/, { type: 'string', format: 'date-time' }],
  [/^date/, { type: 'string', format: 'date' }],
];

/** JSON Schema (2020-12) of a column of PostgreSQL. */
export function jsonTypeOf(type: string, nullable: boolean): object {
  const found = jsonTypes.find(([pattern]) => pattern.test(type))?.[1] ?? { type: 'string' };
  return nullable && 'type' in found ? { ...found, type: [found.type, 'null'] } : found;
}
