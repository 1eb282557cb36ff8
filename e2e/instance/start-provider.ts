import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const person = (email: string) => ({ email, email_verified: true, name: 'Nele Neumann' });

/** A provider of single sign-on that knows somebody new of each desk, and a stranger. */
export function startProvider(repository: string, port: number): ChildProcess {
  const people = {
    'nele-seewind': person('nele@seewind.example'),
    'nele-rundum': person('nele@rundum.example'),
    stranger: person('stranger@elsewhere.example'),
  };
  const program = join(repository, 'packages', 'platform', 'testing', 'serve-provider.ts');
  return spawn(process.execPath, [program, String(port), JSON.stringify(people)], { stdio: 'ignore' });
}
