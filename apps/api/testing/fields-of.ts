const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The paths of every field of a JSON value: `items[].customer.name`. Keys that are ids count as one. */
export function fieldsOf(value: unknown, at = ''): Set<string> {
  if (Array.isArray(value))
    return new Set(value.length === 0 ? [`${at}[]`] : value.flatMap((entry) => [...fieldsOf(entry, `${at}[]`)]));
  if (value === null || typeof value !== 'object') return new Set(at === '' ? [] : [at]);
  const entries = Object.entries(value);
  if (entries.length === 0) return new Set(at === '' ? [] : [at]);
  return new Set(
    entries.flatMap(([key, entry]) => {
      const name = uuid.test(key) ? '{id}' : key;
      return [...fieldsOf(entry, at === '' ? name : `${at}.${name}`)];
    }),
  );
}

/** The fields of an answer, whatever it is: of JSON the paths, of a table its columns, of a file its type. */
export function fieldsOfAnswer(contentType: string, text: string): Set<string> {
  if (contentType.startsWith('application/json')) return text === '' ? new Set() : fieldsOf(JSON.parse(text));
  if (contentType.startsWith('text/csv')) {
    const [header = ''] = text.replace('\uFEFF', '').split(/\r?\n/);
    return new Set(header.split(/[,;]/).map((column) => `csv:${column.replaceAll('"', '')}`));
  }
  return new Set([contentType.split(';')[0] || 'nothing']);
}
