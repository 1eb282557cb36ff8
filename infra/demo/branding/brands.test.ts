import { checkBrandColours } from '@redlich/contract';
import { expect, test } from 'vitest';
import { demoBrands } from './brands.ts';

test.each(Object.entries(demoBrands))('the colours of %s can be read', (_, { colour, accent }) => {
  expect(checkBrandColours({ colour, accent })).toEqual([]);
});
