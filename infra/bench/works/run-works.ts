import { step } from '../../bootstrap/progress.mjs';
import type { Driver } from '../driver/driver.ts';
import type { BenchOptions, WorkName } from '../options.ts';
import { workRow, type Row } from '../report/row.ts';
import { listWorks } from './list.ts';
import { measureWork, type WorkResult } from './measure-work.ts';
import { openWorks } from './open.ts';
import { awaitOutgoing, countArticles } from './outgoing.ts';
import type { Ground, Work } from './plan.ts';
import { replyWorks } from './reply.ts';
import { searchWorks } from './search.ts';

const makers: Partial<Record<WorkName, (ground: Ground) => Promise<Work[]>>> = {
  list: listWorks,
  open: openWorks,
  search: searchWorks,
  reply: replyWorks,
};

interface Done {
  rows: Row[];
  /** what makes the whole run worthless */
  wrong: string[];
  notes: Record<string, string>;
}

/** Measures those of the works that are wanted, in this order. */
export async function runWorks(
  driver: Driver,
  ground: Ground,
  options: BenchOptions,
  names: WorkName[],
): Promise<Done> {
  const done: Done = { rows: [], wrong: [], notes: {} };
  for (const name of names.filter((wanted) => options.works.has(wanted))) {
    const works = await makers[name]!(ground);
    const before = name === 'reply' ? await countArticles(ground) : 0;
    const results: WorkResult[] = [];
    for (const work of works) {
      const title = `${work.id} ${work.title}, ${work.via}, ${work.on}`;
      results.push(await step(title, () => measureWork(driver, ground, work, options.secondsPerRound)));
    }
    done.rows.push(...results.map(workRow));
    done.wrong.push(
      ...results.flatMap(({ measured, plain }) => [...measured.errorTexts, ...(plain?.errorTexts ?? [])]),
    );
    if (name === 'reply') await checkReplies(ground, results, before, done);
  }
  return done;
}

/** Each answered reply is one article; then the worker sends what waits. */
async function checkReplies(ground: Ground, results: WorkResult[], before: number, done: Done): Promise<void> {
  const answered = results.reduce((total, { measured, plain }) => total + measured.done + (plain?.done ?? 0), 0);
  const made = (await countArticles(ground)) - before;
  if (made !== answered) done.wrong.push(`${answered} replies made ${made} articles`);
  const { perSecond, left } = await step("sending the replies' mails", () => awaitOutgoing(ground));
  if (perSecond > 0)
    done.notes['mails out per second'] = `${perSecond.toFixed(0)}${left > 0 ? `, ${left} left waiting` : ''}`;
}
