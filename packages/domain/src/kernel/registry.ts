import type { Permission } from './permissions.ts';
import type { CommandScope, QueryScope, Scope } from './scope.ts';

/** A command or a query as it was declared, to be asked with anything: proofs walk through all of them. */
export interface Declared {
  name: Permission;
  kind: 'command' | 'query';
  ask(scope: Scope | QueryScope | CommandScope, input: unknown): Promise<unknown>;
}

const declared: Declared[] = [];

export const declare = (entry: Declared): void => void declared.push(entry);

/** Every command and query of the modules that are loaded, those that only their own module sees included. */
export const everyCommandAndQuery = (): readonly Declared[] => declared;
