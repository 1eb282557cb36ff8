import type { DemoSlug } from '../slugs.ts';
import type { DemoTenant } from '../story/tenant.ts';
import { nordlicht } from './nordlicht/tenant.ts';
import { rundum } from './rundum/tenant.ts';
import { seewind } from './seewind/tenant.ts';
import { talwerk } from './talwerk/tenant.ts';
import { wolkenlos } from './wolkenlos/tenant.ts';

export const demoTenants: Record<DemoSlug, DemoTenant> = { nordlicht, seewind, talwerk, wolkenlos, rundum };
