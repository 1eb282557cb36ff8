/** What is known of somebody, under every name and address they had. */
export interface PersonFacts {
  names: readonly { firstName: string; lastName: string }[];
  emails: readonly string[];
  /** Digits, as `numberKey` has them. */
  phones: readonly string[];
  /** User names, and numbers that an organisation gave them. */
  codes: readonly string[];
  /** Streets and towns. */
  addressLines: readonly string[];
  /** Lines that stand below their messages. */
  signatureLines: readonly string[];
}

export const noFacts: PersonFacts = {
  names: [],
  emails: [],
  phones: [],
  codes: [],
  addressLines: [],
  signatureLines: [],
};

export const mergeFacts = (all: readonly PersonFacts[]): PersonFacts => ({
  names: all.flatMap(({ names }) => names),
  emails: [...new Set(all.flatMap(({ emails }) => emails))],
  phones: [...new Set(all.flatMap(({ phones }) => phones))],
  codes: [...new Set(all.flatMap(({ codes }) => codes))],
  addressLines: [...new Set(all.flatMap(({ addressLines }) => addressLines))],
  signatureLines: [...new Set(all.flatMap(({ signatureLines }) => signatureLines))],
});
