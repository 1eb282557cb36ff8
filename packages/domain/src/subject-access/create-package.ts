import { randomUUID } from 'node:crypto';
import type { CreatePackage, Language, StaffPackage, SubjectPackage, SubjectPackageKind } from '@redlich/contract';
import { command, DomainError, fieldError, isUniqueViolation, type CommandScope } from '../kernel/index.ts';
import { throttle } from '../throttle/index.ts';
import { ownPackageRows, staffPackageRows, toPackage, toStaffPackage } from './package-rows.ts';
import { readPerson } from './person.ts';

const dayLimit = [{ max: 3, seconds: 86_400 }];

/**
 * Has a package of the own data made by a job. At most three a day.
 * @throws DomainError conflict while one of the kind is being made; tooMany
 */
export const createOwnPackage = command(
  'subject-access.create-own',
  async (scope, { kind }: { kind: SubjectPackageKind }): Promise<SubjectPackage> => {
    const customerId = scope.actor.id!;
    await throttle(scope.ports, { tenantId: scope.tenantId, kind: 'own-package', key: customerId, limits: dayLimit });
    const { language } = await readPerson(scope, customerId);
    const id = await ask(scope, { customerId, kind, language: language ?? 'de', reason: '' });
    return toPackage(
      await ownPackageRows(scope, customerId).where('p.subjectPackageId', '=', id).executeTakeFirstOrThrow(),
    );
  },
);

/**
 * Has a package made for a person, with or without an account. At most sixty an hour.
 * @throws DomainError invalid on `email` when nobody has it; conflict while one of the kind is being made; tooMany
 */
export const createPackage = command(
  'subject-access.create',
  async (scope, { kind, email, language, reason }: CreatePackage): Promise<StaffPackage> => {
    await throttle(scope.ports, {
      tenantId: scope.tenantId,
      kind: 'package',
      key: '',
      limits: [{ max: 60, seconds: 3_600 }],
    });
    const customerId = await findByAddress(scope, email.toLowerCase());
    if (customerId === undefined) throw fieldError('email', 'unknown');
    const person = await readPerson(scope, customerId);
    const id = await ask(scope, { customerId, kind, language: language ?? person.language ?? 'de', reason });
    return toStaffPackage(await staffPackageRows(scope).where('p.subjectPackageId', '=', id).executeTakeFirstOrThrow());
  },
);

interface Asked {
  customerId: string;
  kind: SubjectPackageKind;
  language: Language;
  /** Empty for the person's own. */
  reason: string;
}

async function ask(scope: CommandScope, asked: Asked): Promise<string> {
  const { tx, tenantId, now, actor } = scope;
  const packageId = randomUUID();
  const forStaff = asked.reason !== '';
  const requestedBy = actor.kind === 'agent' ? actor.id : null;
  try {
    await tx
      .insertInto('subjectPackages')
      .values({
        tenantId,
        subjectPackageId: packageId,
        ...asked,
        forStaff,
        requestedBy,
        state: 'queued',
        requestedAt: now,
      })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('conflict', { detail: 'one is being made' });
    throw error;
  }
  scope.audit({ objectKind: 'subjectPackage', objectId: packageId, fields: ['kind'] });
  scope.enqueue({ name: 'subject-access.make', data: { tenantId, packageId } });
  return packageId;
}

async function findByAddress({ tx, tenantId }: CommandScope, emailKey: string): Promise<string | undefined> {
  const customer = await tx
    .selectFrom('customers')
    .select('customerId')
    .where('tenantId', '=', tenantId)
    .where('emailKey', '=', emailKey)
    .executeTakeFirst();
  if (customer) return customer.customerId;
  const merged = await tx
    .selectFrom('customerMerges')
    .select('customerId')
    .where('tenantId', '=', tenantId)
    .where('emailKey', '=', emailKey)
    .orderBy('mergedAt', 'desc')
    .executeTakeFirst();
  return merged?.customerId;
}
