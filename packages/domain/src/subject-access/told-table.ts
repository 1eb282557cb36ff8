import type { RawBuilder } from 'kysely';
import type { SubjectSection } from '@redlich/contract';
import type { Person } from './person.ts';

/**
 * How a column is told. `plain`: as it is stored. `text`: what others wrote has others' names, addresses and numbers
 * replaced; what the person wrote is told as it is. `own`: of what the person wrote only. `named`: a note that is told where
 * it names the person. `mine`: as text, in rows that are the person's affair (`mine`) only. `name`: the person's own name or somebody else. `staff`, `customer`, `actor`: an id, told as a role.
 */
export type Telling = 'plain' | 'text' | 'own' | 'mine' | 'named' | 'name' | 'staff' | 'customer' | 'actor';

/** Why a column is not told; the words stand beside the paper's. */
export type Withheld = 'secret' | 'derived' | 'reference' | 'organisation' | 'file';

type Condition = (person: Person) => RawBuilder<boolean>;

/** What a person is told of one table. `t` stands for it in every condition. */
export interface ToldTable {
  table: string;
  section: SubjectSection;
  /** Which rows belong to the person. */
  whose: Condition;
  tells: Record<string, Telling>;
  withholds?: Record<string, Withheld>;
  /** What is looked up beside, by the name it is told under. */
  adds?: Record<string, { sql: (person: Person) => RawBuilder<unknown>; telling: Telling }>;
  /** Rows that the person wrote, told word by word. */
  own?: Condition;
  /** Rows whose subject, tags or file names may be told: not what somebody else called something. */
  mine?: Condition;
  /** The request whose people are to be found in its texts. */
  thread?: RawBuilder<string>;
  order: RawBuilder<unknown>;
  /** What of it the person gave (GDPR Art. 20). */
  given?: { rows: Condition; columns: readonly string[] };
  /** Columns of the table in the paper; none: only its number is said there. */
  shown?: readonly string[];
}
