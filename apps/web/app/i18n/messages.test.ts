import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Message = string | { match: Record<string, string> }[];
const folder = new URL('../../messages/', import.meta.url);
const areas = readdirSync(folder).sort();
const readArea = (area: string, language: string) => {
  const { $schema: _, ...messages } = JSON.parse(
    readFileSync(new URL(`${area}/${language}.json`, folder), 'utf8'),
  ) as Record<string, Message>;
  return messages;
};
const read = (language: string): Record<string, Message> =>
  Object.assign({}, ...areas.map((area) => readArea(area, language)));
const german = read('de');
const english = read('en');
const variants = (message: Message) =>
  typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));
const parameters = (message: Message) =>
  [...new Set(variants(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

test('every message exists in German and English, in the same order', () => {
  expect(Object.keys(english)).toEqual(Object.keys(german));
});

test('a message takes the same parameters in both languages', () => {
  for (const [key, message] of Object.entries(german))
    expect([key, parameters(english[key] ?? '')]).toEqual([key, parameters(message)]);
});

test('a message with forms for one and for more has both in both languages', () => {
  for (const [key, message] of Object.entries(german))
    expect([key, variants(english[key] ?? '').length]).toEqual([key, variants(message).length]);
});

test('nothing is empty, shouts or regrets', () => {
  for (const [key, message] of [...Object.entries(german), ...Object.entries(english)]) {
    for (const text of variants(message))
      expect([key, text]).toEqual([key, expect.not.stringMatching(/^\s*$|!|leider|sorry/i)]);
  }
});
