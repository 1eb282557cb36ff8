import type * as languageCommon from '@zxcvbn-ts/language-common';
import { fieldError } from '../kernel/index.ts';
import { hashPassword } from './password.ts';

let common: Promise<ReadonlySet<string>> | undefined;

type Words = Pick<typeof languageCommon, 'dictionary'>;

/** The passwords that leaks show most often, 49,000 of them; read when the first password is chosen. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  // Bundled, a package of the older kind of modules comes as its default export.
  common ??= import('@zxcvbn-ts/language-common').then((loaded: Words & { default?: Words }) => {
    const { dictionary } = loaded.default ?? loaded;
    return new Set(dictionary['passwords-common']);
  });
  return common;
}

const ornaments = /^\P{L}+|\P{L}+$/gu;

/** Whether it is one of the commonest, with figures and signs around it or not, or the same few signs again and again. */
async function isCommon(password: string): Promise<boolean> {
  const known = await commonPasswords();
  const plain = password.toLowerCase();
  const bare = plain.replace(ornaments, '');
  return known.has(plain) || (bare !== '' && known.has(bare)) || /^(.{1,4}?)\1+.{0,3}$/su.test(plain);
}

/** Whether it is made of a name with little around it: `Jutta Kern 2026`. */
function isNamed(password: string, names: readonly string[]): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/\P{L}+/gu, '');
  const plain = letters(password);
  return names
    .flatMap((name) => [name, ...name.split(/[\s@.-]+/)])
    .map(letters)
    .some((name) => name.length >= 4 && plain.includes(name) && plain.length - name.length < 6);
}

/**
 * The hash of a password that somebody chose, unless it is refused.
 * @param about names of the person and of the tenant, and the e-mail address
 * @throws DomainError invalid on `password` when it is one of the commonest or made of a name
 */
export async function hashChosenPassword(password: string, about: readonly string[]): Promise<string> {
  await checkNewPassword(password, about);
  return hashPassword(password);
}

/**
 * Refuses a password that would be guessed among the first. Its length (12 to 256) is the contract's.
 * @param about names of the person and of the tenant, and the e-mail address
 * @throws DomainError invalid on `password`
 */
export async function checkNewPassword(password: string, about: readonly string[]): Promise<void> {
  if (await isCommon(password)) throw fieldError('password', 'passwordCommon');
  if (isNamed(password, about)) throw fieldError('password', 'passwordPersonal');
}
