import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { logInOperator } from '../fixtures/operator.ts';
import { expect, test } from '../fixtures/test.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

test('an operator backs up a platform that runs, checks the file, and finds it in the console', async ({
  open,
  say,
  instance,
}) => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), 'redlich-journey-backup-'));
  const backup = async (...args: string[]) => {
    const env = { ...process.env, REDLICH_DATA_DIR: instance.dataDir, REDLICH_BACKUP_KEYS: join(folder, 'keys') };
    const run = promisify(execFile);
    return (await run(process.execPath, ['infra/local/backup.ts', ...args], { cwd: repository, env })).stdout;
  };
  try {
    const [file, facts] = (await backup('create', '--to', folder)).split('\n');
    expect(await backup('verify', file!)).toContain('as it was written');
    const page = await open('visitor');
    await logInOperator(page, say, instance);
    await page.getByRole('link', { name: say('backups'), exact: true }).click();
    await expect(page.getByRole('heading', { name: say('backups') })).toBeVisible();
    const sha256 = /SHA-256 ([0-9a-f]{16})/.exec(facts!)![1]!;
    const row = page.getByRole('row').filter({ hasText: sha256 });
    await expect(row).toContainText(say('backups_platform'));
    await expect(row).not.toContainText(say('backups_never'));
  } finally {
    await rm(folder, { recursive: true });
  }
});
