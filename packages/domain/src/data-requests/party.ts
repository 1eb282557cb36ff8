import type { Authority, Controller, DataProtectionOfficer, IdentityPolicy } from '@redlich/contract';
import { findAuthority, holidayPlaceOf } from '../law/index.ts';
import type { QueryScope } from '../kernel/index.ts';

/** Who answers, and what the registers say of it; null where it is not stated. */
export interface Party {
  controller: Controller | null;
  dpo: DataProtectionOfficer | null;
  /** As recorded, else the one that is competent for the controller's seat. */
  authority: Authority | null;
  ladder: IdentityPolicy['ladder'] | null;
}

export async function readParty({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>): Promise<Party> {
  const rows = await tx
    .selectFrom('noticeRecords')
    .select(['kind', 'record'])
    .where('tenantId', '=', tenantId)
    .where('kind', 'in', ['controller', 'dpo', 'authority', 'identity'])
    .execute();
  const of = <T>(kind: string) => (rows.find((row) => row.kind === kind)?.record ?? null) as T | null;
  const controller = of<Controller>('controller');
  const competent = controller && findAuthority({ ...controller.address, sector: 'private' });
  return {
    controller,
    dpo: of<DataProtectionOfficer>('dpo'),
    authority: of<Authority>('authority') ?? competent ?? null,
    ladder: of<IdentityPolicy>('identity')?.ladder ?? null,
  };
}

/** Whose public holidays move the end of a period: those of the controller's seat. */
export const placeOf = ({ controller }: Pick<Party, 'controller'>) => controller && holidayPlaceOf(controller.address);

/** Name and addresses of the authority in one line; empty where it is not known. */
export const authorityLine = (authority: Authority | null): string =>
  authority === null
    ? ''
    : [
        authority.name,
        authority.address.street,
        `${authority.address.postalCode} ${authority.address.city}`,
        authority.email,
        authority.website,
      ].join(', ');
