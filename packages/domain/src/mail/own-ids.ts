/** Mails that no person began carry their notification's id as Message-ID; of the ids that a message names, those. */
export const ownIds = (messageIds: readonly string[]): string[] =>
  messageIds.flatMap((id) => /^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/.exec(id)?.[1] ?? []);

/** What a message refers to. The newest references stand last (RFC 5322 section 3.6.4); a hostile mail can carry thousands. */
export const referencesOf = (mail: { inReplyTo: readonly string[]; references: readonly string[] }): string[] => [
  ...new Set([...mail.inReplyTo.slice(0, 10), ...mail.references.slice(-50)]),
];
