import { checkBrandColours, type Branding, type Greeting, type SetLook } from '@redlich/contract';
import { command, DomainError } from '../kernel/index.ts';
import { readBranding } from './get-branding.ts';
import { writeRow } from './write-row.ts';

/**
 * Sets the colours, which count at once on every page.
 * @throws DomainError invalid on `colours.colour` or `colours.accent`, naming the nearest colour that can be read
 */
export const setLook = command('branding.set', async (scope, { colours, showsName }: SetLook): Promise<Branding> => {
  const weak = colours === null ? [] : checkBrandColours(colours);
  if (weak.length > 0) {
    throw new DomainError('invalid', {
      fields: weak.map(({ field, nearest }) => ({
        field: `colours.${field}`,
        problem: 'contrastTooLow',
        value: nearest,
      })),
    });
  }
  await writeRow(scope, { colour: colours?.colour ?? null, accent: colours?.accent ?? null, showsName });
  scope.audit({ objectKind: 'branding', objectId: null, fields: ['colours', 'showsName'] });
  return readBranding(scope);
});

/** Sets what visitors and customers are greeted with. */
export const setGreeting = command('branding.set', async (scope, { de, en }: Greeting): Promise<Branding> => {
  await writeRow(scope, {
    greetingTitleDe: de.title,
    greetingTextDe: de.text,
    greetingTitleEn: en.title,
    greetingTextEn: en.text,
  });
  scope.audit({ objectKind: 'branding', objectId: null, fields: ['greeting'] });
  return readBranding(scope);
});
