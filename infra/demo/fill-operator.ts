import { randomUUID } from 'node:crypto';
import { hashPassword } from '@redlich/domain';
import pg from 'pg';
import { demoPassword } from './fill-people.ts';
import { demoOperator } from './slugs.ts';

/** Makes the demo's operator of the platform where it is missing; as the owner, since nobody else can. */
export async function fillOperator(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `insert into platform.operators (operator_id, email, name, password_hash, language, created_at)
       values ($1, $2, 'Kim Neumann', $3, 'de', now()) on conflict (email_key) do nothing`,
      [randomUUID(), demoOperator, await hashPassword(demoPassword)],
    );
  } finally {
    await client.end();
  }
}
