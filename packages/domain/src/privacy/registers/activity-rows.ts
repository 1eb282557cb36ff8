import type { Activity, Feature } from '@redlich/contract';

export interface ActivityRow {
  activityId: string;
  purposeDe: string;
  purposeEn: string;
  bases: unknown;
  dataCategories: string[];
  people: string[];
  features: string[];
}

export const toActivity = (row: ActivityRow): Activity => ({
  id: row.activityId,
  purpose: { de: row.purposeDe, en: row.purposeEn },
  bases: row.bases as Activity['bases'],
  dataCategories: row.dataCategories as Activity['dataCategories'],
  people: row.people as Activity['people'],
  features: row.features as Feature[],
});
