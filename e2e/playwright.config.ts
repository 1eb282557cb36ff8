import { defineConfig } from '@playwright/test';
import type { DeskOptions } from './fixtures/desk-options.ts';
import { chromiumLaunchOptions } from './chromium.ts';

const german = { language: 'de', locale: 'de-DE', colorScheme: 'light' } as const;
const english = { language: 'en', locale: 'en-GB', colorScheme: 'dark' } as const;

// Each project has a desk of the demo to itself: nothing that one does is seen by another.
export default defineConfig<DeskOptions>({
  testDir: '.',
  outputDir: '../artefacts/browser-journeys',
  globalSetup: './instance/instance-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  // A machine that builds and tests at once is slow, not wrong.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    launchOptions: await chromiumLaunchOptions(),
    viewport: { width: 1280, height: 800 },
    timezoneId: 'Europe/Berlin',
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'journeys in German, light', testDir: 'journeys', use: { ...german, desk: 'seewind' } },
    {
      name: 'journeys in English, dark',
      testDir: 'journeys',
      // Mail has no language, and the platform one operator: these were seen in German already.
      testIgnore: [
        'mail-becomes-ticket.spec.ts',
        'answer-leaves.spec.ts',
        'follow-ups.spec.ts',
        'console.spec.ts',
        'platform-sub-processors.spec.ts',
        'backups.spec.ts',
      ],
      use: { ...english, desk: 'rundum' },
    },
    { name: 'languages', testDir: 'languages', use: { ...german, desk: 'talwerk' } },
    { name: 'retention', testDir: 'retention', use: { ...german, desk: 'talwerk' } },
    { name: 'without scripts', testDir: 'scriptless', use: { ...german, desk: 'seewind', javaScriptEnabled: false } },
    { name: 'screens in German', testDir: 'screens', use: { ...german, desk: 'nordlicht', trace: 'off' } },
    { name: 'hostile texts', testDir: 'screens', testMatch: '*.setup.ts', use: { ...english, desk: 'wolkenlos' } },
    {
      name: 'screens in English',
      testDir: 'screens',
      dependencies: ['hostile texts'],
      use: { ...english, desk: 'wolkenlos', trace: 'off' },
    },
  ],
});
