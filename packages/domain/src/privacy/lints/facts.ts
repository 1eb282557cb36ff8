/** What a tenant's configuration says, as far as lints ask. */
export interface NoticeFacts {
  /** Everybody who receives data. */
  recipients: readonly {
    name: string;
    role?: 'processor' | 'controller';
    country: string;
    mechanism: string | null;
    dpfCheckedOn?: string | null;
  }[];
  authority: { name: string; postalCode: string; city: string } | null;
  /** Whether a consent can be given anywhere, so that it is recorded. */
  consentsRecorded: boolean;
  /** Whether any purpose rests on an interest: only then is there anything to object to (GDPR Art. 21(1)). */
  canBeObjectedTo: boolean;
  /** Days until a thing is deleted, by category; undefined where no rule is set. */
  retentionDays: Readonly<Partial<Record<string, number>>>;
  /** When any of it was changed last. */
  changedAt: Date | null;
}
