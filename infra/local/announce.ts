import { demoOperator, demoSlugs } from '../demo/slugs.ts';
import type { StartConfig } from './config.ts';

/** The lines that say where everything is, once it all runs. */
export function announcement(config: Pick<StartConfig, 'ports' | 'demo' | 'dataDir' | 'platformDomain'>): string {
  const { ports } = config;
  const lines = [`redlich ready: http://localhost:${ports.REDLICH_WEB_PORT}`, ''];
  if (config.demo) lines.push(...demoLogins(config.platformDomain, ports.REDLICH_WEB_PORT), '');
  lines.push(
    `  Mail in     127.0.0.1:${ports.REDLICH_SMTP_PORT} (SMTP)`,
    `  Mail out    http://localhost:${ports.REDLICH_OUTBOX_PORT}`,
    `  API         http://localhost:${ports.REDLICH_WEB_PORT}/api/docs`,
    `  Data, logs  ${config.dataDir}`,
    '  Stop        Ctrl-C',
  );
  return lines.join('\n');
}

function demoLogins(domain: string, port: number): string[] {
  const url = (slug: string) => `http://${slug}.${domain}:${port}`;
  const width = Math.max(...demoSlugs.map((slug) => url(slug).length));
  return [
    '  Demo logins, password redlich-demo (also admin@… and dpo@…)',
    ...demoSlugs.map(
      (slug) => `  ${url(slug).padEnd(width)}  ${`agent@${slug}.example`.padEnd(24)}  kunde@kunde-${slug}.example`,
    ),
    `  ${url('console').padEnd(width)}  ${demoOperator} (the platform's operator)`,
  ];
}
