import type { BenchDatabase, Services } from '../instance.ts';
import type { HttpCall, SqlTransaction } from '../driver/loads.ts';
import type { OpenTenant } from '../log-in.ts';
import type { Target } from '../report/targets.ts';

/** Where the works are done. */
export interface Ground {
  database: BenchDatabase;
  services: Services;
  large: OpenTenant;
  small: OpenTenant[];
}

/** One of the two sets of data that each work is measured on. */
export interface DataSet {
  name: string;
  tenants: OpenTenant[];
}

export function dataSets({ large, small }: Pick<Ground, 'large' | 'small'>): DataSet[] {
  const tickets = small.reduce((total, tenant) => total + tenant.tickets, 0);
  return [
    { name: `1 tenant, ${grouped(large.tickets)}`, tenants: [large] },
    { name: `${small.length} tenants, ${grouped(tickets)}`, tenants: small },
  ];
}

const grouped = (number: number) => number.toLocaleString('en-GB');

/** Something to measure. */
export interface Work {
  id: 'W2' | 'W3' | 'W4' | 'W5';
  title: string;
  on: string;
  via: 'api' | 'page';
  calls: HttpCall[];
  /** the same statements straight in Postgres */
  plain: SqlTransaction[] | undefined;
  target: Target | undefined;
}

/** An evenly mixed order that is the same in every run: neighbours come from different tenants. */
export function shuffled<T>(items: readonly T[]): T[] {
  const keyed = items.map((item, index) => ({ item, key: (index * 2_654_435_761) % 4_294_967_296 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
