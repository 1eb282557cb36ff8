import { expect, test } from 'vitest';
import { newSeed, stepOfCode, uriOf } from './totp.ts';

// RFC 6238, appendix B, six digits.
const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
test('codes are those of the standard', () => {
  expect(stepOfCode(seed, '287082', new Date(59_000))).toBe(1);
  expect(stepOfCode(seed, '081804', new Date(1_111_111_109_000))).toBe(37_037_036);
});
test('a clock half a minute off is forgiven, more is not', () => {
  expect(stepOfCode(seed, '287082', new Date(89_000))).toBe(1);
  expect(stepOfCode(seed, '287082', new Date(20_000))).toBe(1);
  expect(stepOfCode(seed, '287082', new Date(120_000))).toBeUndefined();
});
test('a seed has 160 bits and its address names tenant and person', () => {
  expect(newSeed()).toMatch(/^[A-Z2-7]{32}$/);
  expect(uriOf(seed, { issuer: 'Werft & Söhne', label: 'jutta@werft.example' })).toMatch(
    /^otpauth:\/\/totp\/Werft%20%26%20S%C3%B6hne:jutta%40werft\.example\?issuer=.*secret=GEZDGNBV/,
  );
});
