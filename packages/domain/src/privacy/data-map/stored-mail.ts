/**
 * What is kept of a mail's headers outside its raw source: sender, recipients, subject and the id that threads are found by.
 * Whatever else stands in these tables is not from a header. A column that is not listed contradicts the notice.
 */
export const storedMail: Record<string, { ofHeaders: readonly string[]; others: readonly string[] }> = {
  articles: {
    ofHeaders: ['from_address', 'to_addresses', 'subject', 'message_id'],
    others: [
      [
        'tenant_id',
        'article_id',
        'ticket_id',
        'agent_id',
        'customer_id',
        'author_kind',
        'author_role',
        'kind',
        'visibility',
      ],
      ['body_html', 'body_text', 'created_at', 'parsed', 'remote_images', 'search'],
    ].flat(),
  },
  incoming_mails: {
    ofHeaders: ['message_id'],
    others: [
      ['tenant_id', 'incoming_mail_id', 'channel_id', 'blob_id', 'content_digest', 'envelope_from', 'sender_key'],
      ['state', 'reason', 'received_at', 'released_at', 'ticket_id', 'article_id'],
    ].flat(),
  },
  quarantined_mails: {
    ofHeaders: ['sender_address', 'sender_name', 'subject'],
    others: [
      ['tenant_id', 'incoming_mail_id', 'body_text', 'attachment_count', 'reason', 'answer_due'],
      ['quarantined_at', 'expires_at'],
    ].flat(),
  },
};

const listed = new Set(
  Object.entries(storedMail).flatMap(([table, { ofHeaders, others }]) =>
    [...ofHeaders, ...others].map((column) => `${table}.${column}`),
  ),
);

/** Columns beyond the list. */
export const beyondStoredMail = (columns: readonly string[]): string[] => columns.filter((name) => !listed.has(name));
