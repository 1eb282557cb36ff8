import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { fieldError, notFound, query, type Scope } from '../kernel/index.ts';
import { readVisitorRules } from './portal-settings.ts';

const lifetimeMs = 4 * 3_600_000;

const macOf = ({ ports, tenantId }: Scope, head: string) =>
  createHmac('sha256', ports.secret).update(`visitor-form ${tenantId} ${head}`).digest('base64url');

/** Ties a form's files and its request together; what the database keeps of it is this hash. */
export const hashOfForm = (form: string): string => createHash('sha256').update(form).digest('hex');

/** Unguessable, of this tenant, for four hours. Nothing is stored for it. */
export function makeVisitorForm(scope: Scope, now: Date): string {
  const head = `${(now.getTime() + lifetimeMs).toString(36)}.${randomBytes(18).toString('base64url')}`;
  return `${head}.${macOf(scope, head)}`;
}

/**
 * A form for somebody without an account: unguessable, of this tenant, for four hours. Nothing is stored for it.
 * @throws DomainError notFound where the tenant takes no requests without an account
 */
export const openVisitorForm = query('request.open-form', async (scope, _: void): Promise<string> => {
  if (!(await readVisitorRules(scope)).open) throw notFound('visitor form');
  return makeVisitorForm(scope, scope.now);
});

/** @throws DomainError invalid on `form`: forged, of another tenant, or past its time, all alike */
export function checkVisitorForm(scope: Scope, form: string): void {
  const [until = '', random = '', mac = ''] = form.split('.');
  const expected = Buffer.from(macOf(scope, `${until}.${random}`));
  const given = Buffer.from(mac);
  const fits = given.length === expected.length && timingSafeEqual(given, expected);
  if (!fits || Number.parseInt(until, 36) < scope.ports.clock.now().getTime()) throw fieldError('form', 'formExpired');
}
