import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newPerson, unique } from '../fixtures/people.ts';
import { periodWords } from '../fixtures/period-words.ts';
import { publishWithIt } from '../fixtures/publish-with-it.ts';
import { expect, test } from '../fixtures/test.ts';
import { repository } from '../instance/start-instance.ts';

interface Preview {
  objects: number;
  articles: number;
  files: number;
}

const dayMs = 86_400_000;

/** `pnpm retention` for the instance whose data lie in `dataDir`, as an operator runs it. */
async function retention(dataDir: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, REDLICH_DATA_DIR: dataDir };
  const command = ['run', '--silent', 'retention', '--', ...args];
  const { stdout } = await promisify(execFile)('npm', command, { cwd: repository, env });
  return stdout;
}

/** How many files with this content the store holds; their hash is part of their path. */
async function stored(dataDir: string, content: Buffer): Promise<number> {
  const hash = createHash('sha256').update(content).digest('hex');
  const paths = await readdir(join(dataDir, 'files'), { recursive: true });
  return paths.filter((path) => path.includes(hash) && path.endsWith('.bin')).length;
}

test('what a rule says is deleted, counted first, goes for good and leaves a record', async ({
  open,
  origin,
  dpoPage,
  desk,
  say,
  instance,
  sendMail,
  apiAs,
  watch,
}) => {
  // Starts the operator's command several times.
  test.setTimeout(240_000);
  watch.tolerate(/status of (404|422)/);
  const [agent, dpo] = [await apiAs('agent'), await apiAs('dpo')];
  const subject = `Wird gelöscht ${unique()}`;
  const content = Buffer.from(`report ${unique()}`);
  await sendMail({
    from: customerOfDesk(),
    subject,
    text: 'Bericht anbei.',
    files: [{ fileName: 'Bericht.txt', content }],
  });
  const { id } = await agent.ticketOf(subject);
  await agent.setState(id, 'closed');
  expect(await stored(instance.dataDir, content)).toBe(1);

  const days = 60;
  const words = periodWords(`P${days}D`, 'de');
  await dpo.put('/retention/settings', { waitingDays: 0, trashDays: 0 });
  const rule = dpoPage.getByRole('group').filter({ hasText: say('retention_closed_tickets_start') });
  const save = rule.getByRole('button', { name: say('retention_save') });
  await dpoPage
    .getByRole('link', { name: say('retention'), exact: true })
    .first()
    .click();
  await dpoPage.getByText(say('retention_closed_tickets'), { exact: true }).click();
  await rule.getByLabel(say('period'), { exact: true }).fill(String(days));
  await rule.getByLabel(say('retention_unit')).selectOption('D');
  await rule.getByLabel(say('retention_to_year_end')).uncheck();
  await expect(save).toHaveCount(0);
  await rule.getByRole('button', { name: say('retention_preview') }).click();
  const counted = await dpo.get<Preview>(`/retention/preview?category=closedTickets&period=P${days}D`);
  if (counted.objects > 0) {
    const tickets = say('retention_count_tickets', { count: counted.objects });
    await expect(rule).toContainText(tickets);
    await expect(rule).toContainText(say('cannot_be_undone'));
    await expect(save).toHaveText(say('retention_save_deleting', { what: tickets }));
  }
  await save.click();
  await publishWithIt(dpoPage, say);
  await expect(dpoPage.getByText(words, { exact: true }).first()).toBeVisible();

  const on = new Date(Date.now() + (days + 2) * dayMs).toISOString().slice(0, 10);
  const due = await dpo.get<Preview>(`/retention/preview?category=closedTickets&period=P${days}D&on=${on}`);
  expect(due.objects).toBeGreaterThan(0);
  const dry = await retention(instance.dataDir, '--at', on, '--tenant', desk);
  expect(dry).toContain(
    `${desk}: closedTickets, P${days}D: ${due.objects} (${due.articles} articles, ${due.files} files)`,
  );
  expect(dry).toContain('Nothing was deleted');
  expect(await agent.statusOf(`/tickets/${id}`)).toBe(200);

  const done = await retention(instance.dataDir, '--at', on, '--tenant', desk, '--carry-out');
  expect(done).toContain(`${desk}: deleted ${due.objects} of closedTickets`);
  const page = await open('agent', '/desk');
  const answer = await page.goto(`${origin}/desk/tickets/${id}`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: say('error_404_title') })).toBeVisible();
  await expect.poll(() => stored(instance.dataDir, content)).toBe(0);

  await dpoPage
    .getByRole('link', { name: say('disposals'), exact: true })
    .first()
    .click();
  const record = dpoPage
    .getByRole('row')
    .filter({ hasText: say('retention_closed_tickets') })
    .first();
  await expect(record).toContainText(words);
  await expect(record.getByRole('cell', { name: String(due.objects), exact: true })).toBeVisible();
  await expect(record.getByRole('cell', { name: String(due.files), exact: true }).first()).toBeVisible();
  await dpoPage.screenshot({
    path: join(repository, 'artefacts', 'screens', 'settings-disposals-one-de-light-1280.png'),
  });
});

/** Somebody new at a customer's: the desk takes mail from those it knows. */
function customerOfDesk() {
  const person = newPerson();
  return { ...person, email: person.email.replace(/@.*/, '@drehteile-brinkmann.example') };
}
