import { fieldError, type QueryScope } from '../kernel/index.ts';
import { readDeclared } from './declared-hosts.ts';
import { judgeHost } from './judge-host.ts';

/** For whoever saves an address that will be connected to. @throws DomainError invalid on `field`, naming host or recipient */
export async function requireDeclared(scope: QueryScope, field: string, url: string): Promise<void> {
  const host = new URL(url).hostname;
  const verdict = judgeHost(await readDeclared(scope), host);
  if (verdict.allowed) return;
  if (verdict.refusal === 'inactive') throw fieldError(field, 'recipientInactive', verdict.recipient!.name);
  throw fieldError(field, 'hostUndeclared', host);
}
