import { stripTypeScriptTypes } from 'node:module';
import { parseAst } from 'vitest/node';

/** One decision on who may see or do something, and what it looks like dropped. */
export interface Mutant {
  /** `packages/domain/src/tickets/ticket-rows.ts:37 …`: place and decision. */
  id: string;
  file: string;
  start: number;
  end: number;
  /** Takes the place of the decision; `true` lets everybody through. */
  dropped: string;
  /** Or the part of it that is left: of a chain of conditions the ones before. */
  kept: [start: number, end: number] | undefined;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** A decision about the actor, told by its shape; the answer is what stands there when it is dropped. */
type Shape = (node: Node, text: (node: Node) => string) => string | Node | undefined;

const refuses = /^(\{\s*)?throw new DomainError\(\s*'(forbidden|unauthenticated)'/;
/** What is dropped of a node: of `if (…) throw` the condition, else all of it. */
const place = (node: Node) => (node.type === 'IfStatement' ? (node['test'] as Node) : node);

const nameOf = (node: unknown): string | undefined => {
  const { type, name, property } = node as Node;
  if (type === 'Identifier') return name as string;
  return type === 'MemberExpression' ? nameOf(property) : undefined;
};
const isActor = (text: string) => /(^|\.)actor\.(kind|id|loginId)!?$/.test(text);
const calls = (node: Node, names: readonly string[]) =>
  node.type === 'CallExpression' && names.includes(nameOf(node['callee']) ?? '');

const shapes: readonly Shape[] = [
  // A refusal.
  (node, text) => (node.type === 'IfStatement' && refuses.test(text(node['consequent'] as Node)) ? 'false' : undefined),
  // A right asked for.
  (node) => (calls(node, ['may', 'mayInQueue']) ? 'true' : undefined),
  (node) => (calls(node, ['queuesWith']) ? `'all'` : undefined),
  (node) => (calls(node, ['inQueues']) ? 'undefined' : undefined),
  // A filter of whose tickets.
  (node) => (calls(node, ['ownOrShared']) ? '__sql`true`' : undefined),
  (node) => (calls(node, ['requireCreateRight', 'requireGrantable']) ? 'undefined' : undefined),
  // What depends on who asks: everybody is taken for staff, and for the one that it is about.
  (node, text) => {
    if (node.type !== 'BinaryExpression') return undefined;
    const [left, right] = [text(node['left'] as Node), text(node['right'] as Node)];
    if (!isActor(left) && !isActor(right)) return undefined;
    if (left.endsWith('.kind') && right === `'agent'`) return undefined;
    if (node['operator'] === '===') return 'false';
    return node['operator'] === '!==' ? (left.endsWith('.kind') ? 'true' : 'false') : undefined;
  },
  // `.where('visibility', '=', 'public')`, `.where('loginId', '=', actor.loginId)`: the rows of everybody.
  (node, text) => {
    if (!calls(node, ['where']) || (node['callee'] as Node).type !== 'MemberExpression') return undefined;
    const [, , value] = node['arguments'] as Node[];
    if (value === undefined || !(isActor(text(value)) || text(value) === `'public'`)) return undefined;
    return (node['callee'] as Node)['object'] as Node;
  },
];

/** Every decision of a file that one of the shapes knows. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const code = stripTypeScriptTypes(source);
  const text = ({ start, end }: Node) => code.slice(start, end).trim();
  const found: Mutant[] = [];
  visit(parseAst(code) as unknown as Node, (node) => {
    for (const shape of shapes) {
      const dropped = shape(node, text);
      if (dropped === undefined) continue;
      const { start, end } = place(node);
      if (found.some((other) => other.start === start && other.end === end)) continue;
      const line = code.slice(0, start).split('\n').length;
      const id = `${file}:${line} ${inShort(text(place(node)))}`;
      const rest = typeof dropped === 'string' ? undefined : dropped;
      found.push({
        id,
        file,
        start,
        end,
        dropped: typeof dropped === 'string' ? dropped : '',
        kept: rest && [rest.start, rest.end],
      });
    }
  });
  return found;
}

function inShort(decision: string): string {
  const line = decision.replaceAll(/\s+/g, ' ');
  return line.length > 90 ? `…${line.slice(-70)}` : line;
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child !== null && typeof child === 'object' && 'type' in child) visit(child as Node, see);
    }
  }
}

/**
 * The file with a switch at each of its decisions: `globalThis.redlichDrops(id)` says whether it is dropped. All of them
 * travel in one text, so that it is loaded once for all the mutants.
 */
export function withSwitches(file: string, source: string): string {
  const code = stripTypeScriptTypes(source);
  const mutants = mutantsOf(file, source);
  // The outermost first; what lies inside of it is switched in both of its branches.
  const inside = (start: number, end: number, without?: Mutant): string => {
    let text = '';
    let at = start;
    for (const mutant of outermost(mutants.filter((other) => isWithin(other, start, end, without)))) {
      text += code.slice(at, mutant.start) + switched(mutant);
      at = mutant.end;
    }
    return text + code.slice(at, end);
  };
  const switched = (mutant: Mutant): string => {
    const { id, start, end, kept, dropped } = mutant;
    const otherwise = kept === undefined ? dropped : inside(...kept);
    return `(globalThis.redlichDrops(${JSON.stringify(id)}) ? ${otherwise} : ${inside(start, end, mutant)})`;
  };
  const imported = mutants.some(({ dropped }) => dropped.includes('__sql'))
    ? `import { sql as __sql } from 'kysely';`
    : '';
  return imported + inside(0, code.length);
}

function isWithin(other: Mutant, start: number, end: number, without?: Mutant): boolean {
  if (without && other.start === without.start && other.end === without.end) return false;
  return other.start >= start && other.end <= end;
}

const outermost = (mutants: Mutant[]) =>
  mutants
    .filter((one) => !mutants.some((other) => other !== one && other.start <= one.start && other.end >= one.end))
    .sort((a, b) => a.start - b.start);
