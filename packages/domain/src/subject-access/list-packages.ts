import type { StaffPackage } from '@redlich/contract';
import { query } from '../kernel/index.ts';
import { staffPackageRows, toStaffPackage } from './package-rows.ts';

/** Packages made by the staff, the newest 100. */
export const listPackages = query('subject-access.list', async (scope, _: void): Promise<{ items: StaffPackage[] }> => {
  const rows = await staffPackageRows(scope).limit(100).execute();
  return { items: rows.map(toStaffPackage) };
});
