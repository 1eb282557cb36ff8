import { m } from '#app/paraglide/messages.js';

// Permissions are many and precise; people choose areas, and whether a program reads or changes there.
const areas: [words: () => string, nouns: readonly string[]][] = [
  [m.token_area_tickets, ['ticket', 'article', 'attachment', 'upload']],
  [m.token_area_customers, ['customer', 'organisation', 'contract']],
  [
    m.token_area_setup,
    ['queue', 'channel', 'portal', 'incoming-mail', 'tenant', 'host', 'branding', 'intake', 'quarantine'],
  ],
  [m.token_area_team, ['agent', 'role', 'team', 'dpo', 'absence', 'alert']],
  [m.token_area_registers, ['privacy', 'activity', 'recipient', 'consent']],
  [m.token_area_retention, ['retention']],
  [m.token_area_logs, ['audit', 'read-access', 'access-log']],
  [m.token_area_hooks, ['webhook']],
];
const reading = /^(list|get|count|open|preview|export|search|find)/;

const nounOf = (permission: string) => permission.slice(0, permission.indexOf('.'));
const verbOf = (permission: string) => permission.slice(permission.indexOf('.') + 1);

export interface ScopeChoice {
  value: string;
  label: string;
  permissions: string[];
}

/** What can be ticked, out of what may be granted. The value names area and kind: `0.read`. */
export function scopeChoices(grantable: readonly string[]): ScopeChoice[] {
  const known = new Set(areas.flatMap(([, nouns]) => nouns));
  const all = [...areas, [m.token_area_other, grantable.map(nounOf).filter((noun) => !known.has(noun))] as const];
  return all.flatMap(([words, nouns], at) => {
    const here = grantable.filter((permission) => nouns.includes(nounOf(permission)));
    const reads = here.filter((permission) => reading.test(verbOf(permission)));
    const writes = here.filter((permission) => !reading.test(verbOf(permission)));
    const area = words();
    return [
      { value: `${at}.read`, label: m.token_scope_read({ area }), permissions: reads },
      // Who changes something reads it too: the answer of a change is the thing changed.
      { value: `${at}.write`, label: m.token_scope_write({ area }), permissions: writes.length > 0 ? here : [] },
    ].filter((choice) => choice.permissions.length > 0);
  });
}

/** The permissions behind what was ticked. */
export const scopesOf = (choices: readonly ScopeChoice[], ticked: readonly string[]): string[] => [
  ...new Set(choices.filter(({ value }) => ticked.includes(value)).flatMap(({ permissions }) => permissions)),
];

/** What a token may, in the words of the form. */
export function scopeWords(scopes: readonly string[]): string[] {
  const choices = scopeChoices(scopes);
  const writes = new Set(
    choices.filter(({ value }) => value.endsWith('.write')).map(({ value }) => value.split('.')[0]),
  );
  return choices
    .filter(({ value }) => value.endsWith('.write') || !writes.has(value.split('.')[0]))
    .map(({ label }) => label);
}
