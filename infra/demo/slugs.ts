/** The demo's tenants, one for each way a helpdesk is run: see the head of each one's `tenant.ts`. */
export const demoSlugs = ['nordlicht', 'seewind', 'talwerk', 'wolkenlos', 'rundum'] as const;

export const demoOperator = 'operator@redlich.example';
export type DemoSlug = (typeof demoSlugs)[number];
