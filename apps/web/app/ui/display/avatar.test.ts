import { expect, test } from 'vitest';
import { initials } from './avatar.tsx';

test.each([
  ['Jutta Brandt', 'JB'],
  ['Dr. Anna-Lena von der Heide', 'DH'],
  ['ömer', 'Ö'],
  ['info@kunde.example', 'IE'],
  ['', ''],
  ['— —', ''],
])('the initials of %s are %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
