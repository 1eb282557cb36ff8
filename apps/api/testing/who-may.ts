import { randomUUID } from 'node:crypto';
import type { AppRoute } from '@ts-rest/core';
import { forgetAttempts } from './furnish.ts';
import type { TestApi } from './api.ts';
import { people, type Cast, type Person } from './cast.ts';
import { requestOf } from './request-of.ts';

export interface Answer {
  name: string;
  route: AppRoute;
  person: Person;
  status: number;
}

const refusing = new Set([401, 403]);
export const isRefused = ({ status }: Pick<Answer, 'status'>): boolean => refusing.has(status);

/** Logging out would end the session of the requests that follow. */
export const endsSession = (route: AppRoute): boolean => route.method === 'DELETE' && route.path.endsWith('/session');

/** Asks one route as one person, with ids that do not exist: only who may not gets 401 or 403. */
export async function askAs(cast: Cast, name: string, route: AppRoute, person: Person): Promise<Answer> {
  const { path, body } = requestOf(route, () => randomUUID());
  const { status } = await cast.ask(person, route, path, body);
  return { name, route, person, status };
}

/** Asks every route as everybody. */
export async function askEverybody(
  api: TestApi,
  cast: Cast,
  routes: readonly (readonly [string, AppRoute])[],
  beforeEach: () => void = () => {},
  afterEach: (answer: Answer) => void = () => {},
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const [name, route] of routes) {
    await forgetAttempts(api.database);
    for (const person of people) {
      beforeEach();
      const answer = await askAs(cast, name, route, person);
      answers.push(answer);
      afterEach(answer);
    }
  }
  return answers;
}

/** The table as a text: a line for each route with those who are let in. */
export function tableOf(answers: readonly Answer[]): string {
  const byRoute = Map.groupBy(answers, ({ route }) => `${route.method} ${route.path.replace('/api/v1', '')}`);
  const lines = [...byRoute].map(([route, row]) => {
    const letIn = row.filter((answer) => !isRefused(answer)).map(({ person }) => person);
    return `${route}: ${letIn.length === people.length ? 'everybody' : letIn.join(', ') || 'nobody'}`;
  });
  return `${legend}\n${lines.sort().join('\n')}\n`;
}

const legend =
  '# Whom each route lets in. "nobody": all are refused what the sample holds, such as a wrong password or an unknown scope.';

const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];
/** Reading first, ending last: what a request changes decides over few that follow. */
export const inCarefulOrder = <R extends readonly [string, AppRoute]>(routes: readonly R[]): R[] =>
  routes.toSorted(([, a], [, b]) => methods.indexOf(a.method) - methods.indexOf(b.method));
