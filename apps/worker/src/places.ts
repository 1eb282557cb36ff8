import { countPlace, lookUpPlaces, setPlaces, type NameResolver, type Ports } from '@redlich/domain';
import { operatedBy, placeOfUrl, type ConfiguredPlace, type Egress } from '@redlich/platform/egress';
import { objectStore } from '@redlich/platform/config';
import { nameServers } from '@redlich/platform/dns';
import type { Config } from './config.ts';

const everyMs = 30_000;

/** Where the platform keeps and sends data, as its operator configured it. */
export function configuredPlaces(config: Config): ConfiguredPlace[] {
  const store = objectStore(config);
  const hostOf = (url: string | undefined) => (url === undefined ? undefined : placeOfUrl('', url).host);
  return [
    operatedBy('database', hostOf(config.REDLICH_APP_URL), {
      country: config.REDLICH_DATABASE_COUNTRY,
      operator: config.REDLICH_DATABASE_OPERATOR,
    }),
    operatedBy('files', hostOf(store?.endpoint), {
      country: config.S3_COUNTRY,
      operator: config.S3_OPERATOR,
      region: store?.region,
    }),
    operatedBy('mail', hostOf(config.SMTP_URL), { country: config.SMTP_COUNTRY, operator: config.SMTP_OPERATOR }),
    ...nameServers(config.REDLICH_DNS_SERVERS).map(({ host }) =>
      operatedBy('dns', host, { country: config.REDLICH_DNS_COUNTRY, operator: config.REDLICH_DNS_OPERATOR }),
    ),
  ];
}

interface Parts {
  ports: Ports;
  egress: Egress;
  resolver: NameResolver;
}

/** Writes down where the platform's places are, and from then on how often they are connected to. @returns how to stop */
export async function keepPlaces(config: Config, { ports, egress, resolver }: Parts): Promise<() => Promise<void>> {
  await setPlaces(ports, configuredPlaces(config));
  const flush = async () => {
    for (const { purpose, host, opened } of egress.takeCounts())
      if (purpose !== 'health') await countPlace(ports, { purpose, host }, opened);
  };
  const timer = setInterval(() => {
    flush().catch((err: unknown) => ports.log.error({ err }, 'connections not counted'));
  }, everyMs);
  timer.unref();
  // A start must not wait for name servers.
  lookUpPlaces(ports, resolver).catch((err: unknown) => ports.log.error({ err }, 'places not looked up'));
  return async () => {
    clearInterval(timer);
    await flush();
  };
}
