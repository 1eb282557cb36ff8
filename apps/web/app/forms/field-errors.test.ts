import { expect, test } from 'vitest';
import { errorsOf, fieldError } from './field-errors.ts';

const problem = (fields: { field: string; message: string }[], message?: string) => ({
  code: 'invalid',
  message,
  fields,
});

test('each line of the summary names its field and leads to its control', () => {
  const fields = [
    { field: 'customer.email', message: 'fehlt' },
    { field: 'unheardOf', message: 'stimmt nicht' },
  ];
  expect(errorsOf(problem(fields), { 'customer.email': 'email' })).toEqual([
    { fieldId: 'email', message: 'E-Mail-Adresse des Kunden: fehlt' },
    { fieldId: 'unheardOf', message: 'Stimmt nicht' },
  ]);
});

test('below a control stands only what concerns it', () => {
  const wrong = problem([{ field: 'name', message: 'ist schon vergeben' }]);
  expect(fieldError(wrong, 'name')).toBe('Ist schon vergeben');
  expect(fieldError(wrong, 'email')).toBeUndefined();
  expect(fieldError(undefined, 'name')).toBeUndefined();
});

test('a problem without fields is told as a whole, in our words where the api has none', () => {
  expect(errorsOf(problem([], 'Zu schnell.'))).toEqual([{ message: 'Zu schnell.' }]);
  expect(errorsOf({ code: 'tooLarge', message: undefined, fields: [] })).toEqual([{ message: 'Größer als 25 MB' }]);
});
