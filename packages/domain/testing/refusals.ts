import {
  anonymousActor,
  DomainError,
  systemActor,
  type Actor,
  type Declared,
  type Permission,
  type Ports,
} from '../src/index.ts';

/** Ports of a command that must not get as far as using one. */
const untouched = new Proxy({} as Ports, {
  get(_, port) {
    throw new Error(`entered as far as the port ${String(port)}`);
  },
});

const without = (permission: Permission): Actor => ({
  ...systemActor,
  kind: 'agent',
  id: '00000000-0000-4000-8000-000000000001',
  permissions: new Set([...systemActor.permissions].filter((other) => other !== permission)),
});

async function answerTo(actor: Actor, { ask }: Declared): Promise<string> {
  const scope = { ports: untouched, tenantId: '00000000-0000-4000-8000-000000000002', actor, requestId: '' };
  try {
    await ask(scope, undefined);
    return 'entered';
  } catch (error) {
    return error instanceof DomainError ? error.code : 'entered';
  }
}

/** What a command or query tells those who lack its permission and nothing else: somebody logged in, and nobody. */
export async function refusalsOf(declared: Declared): Promise<{ person: string; nobody: string }> {
  return {
    person: await answerTo(without(declared.name), declared),
    nobody: await answerTo({ ...anonymousActor, permissions: new Set() }, declared),
  };
}
