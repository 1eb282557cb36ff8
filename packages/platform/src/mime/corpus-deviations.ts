/** What is compared for each mail of the corpus. */
export type Compared = 'fromEmail' | 'fromName' | 'subject' | 'contentType' | 'visibleText' | 'attachments';

export interface Deviation {
  fields: Compared[];
  reason: string;
}

/** Where this reader differs from what the corpus expects, and why it should. */
export const deviations: Record<string, Deviation> = {
  mail016: {
    fields: ['visibleText'],
    reason: 'The expected text starts with the title of the page, which no reader of a mail sees.',
  },
  mail018: {
    fields: ['subject', 'visibleText'],
    reason: 'Expected is undecoded UTF-7 ("+APw-ber"); the mail names that charset, and it reads "über".',
  },
  mail020: {
    fields: ['visibleText'],
    reason: '&lang; and &rang; are U+27E8 and U+27E9 in HTML 5; expected are those of HTML 4.',
  },
  mail026: {
    fields: ['contentType', 'visibleText'],
    reason: 'The HTML part shows nothing (expected is its title); the text part says it all, so that is shown.',
  },
  mail046: {
    fields: ['fromName'],
    reason:
      'Raw bytes in From: GB2312, as named in the mail attached, gives a Chinese name; expected is a mis-decoding.',
  },
  mail054: {
    fields: ['contentType', 'visibleText'],
    reason:
      'The fold before boundary= is missing, so expected is an empty mail; the boundary is understood here and the text read.',
  },
  mail060: {
    fields: ['visibleText'],
    reason:
      'UTF-8 and Latin-1 mixed under an unknown charset: each is decoded by itself; expected is all of it as Latin-2.',
  },
  mail066: {
    fields: ['visibleText'],
    reason: 'The expected text starts with the title of the page, which no reader of a mail sees.',
  },
  mail072: {
    fields: ['visibleText'],
    reason:
      'windows-1258 as the mail says gives correct French; expected are letters of another code page ("ŕ" for "à").',
  },
  mail076: {
    fields: ['fromEmail', 'fromName'],
    reason:
      'From is `"…"@example.com>`: the quoted address without the stray bracket, which belongs to no address; it has no name.',
  },
};
