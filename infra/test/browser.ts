// pnpm test:e2e: the journeys in a browser.
import { ensureWebBuild } from '../local/web-build.ts';
import { runBrowserJourneys } from './browser-step.ts';

await ensureWebBuild();
const { failed } = await runBrowserJourneys('browser journeys');
process.exit(failed === 0 ? 0 : 1);
