import { startProvider } from './provider.ts';

// node serve-provider.ts PORT '{"subject": {"email": "…", "email_verified": true}}': a provider for a browser's journeys.
const [port, people] = process.argv.slice(2);
const provider = await startProvider({ port: Number(port) });
for (const [subject, person] of Object.entries(JSON.parse(people ?? '{}') as Record<string, Record<string, unknown>>))
  provider.people.set(subject, person);
process.on('SIGTERM', () => void provider.close().then(() => process.exit(0)));
