// Where what the law asks for is stated, by the first part of the item's id.
const pages: Record<string, string> = {
  controller: '/settings/registers/controller',
  jointControllers: '/settings/registers/controller',
  representative: '/settings/registers/controller',
  dpo: '/settings/registers/controller',
  complaint: '/settings/registers/controller',
  purposes: '/settings/registers/purposes',
  interest: '/settings/registers/purposes',
  provision: '/settings/registers/forms',
  consequences: '/settings/registers/forms',
  automated: '/settings/registers/identity',
  retention: '/settings/retention',
};

/** The form that supplies a missing item. */
export const pageOf = (item: string): string => pages[item.split('.')[0] ?? ''] ?? '/settings/registers';
