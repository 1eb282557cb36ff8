import { expect, test } from 'vitest';
import { judgeHost } from './judge-host.ts';

const bound = { id: '1', name: 'Gebunden', hosts: ['api.bound.example'], standing: 'valid' } as const;
const unbound = { id: '2', name: 'Ohne Vertrag', hosts: ['api.unbound.example'], standing: 'missing' } as const;
const over = {
  id: '3',
  name: 'Abgelaufen',
  hosts: ['api.over.example', 'api.bound.example'],
  standing: 'expired',
} as const;
const own = { id: '4', name: 'Bank', hosts: ['bank.example'], standing: 'notNeeded' } as const;
const declared = { recipients: [over, bound, unbound, own], ownHosts: ['ours.example'] };

test.each([
  ['API.Bound.example', { allowed: true, by: 'recipient', recipient: bound }],
  ['bank.example', { allowed: true, by: 'recipient', recipient: own }],
  ['ours.example', { allowed: true, by: 'own', recipient: null }],
  ['api.unbound.example', { allowed: false, refusal: 'inactive', recipient: unbound }],
  ['api.over.example', { allowed: false, refusal: 'inactive', recipient: over }],
  ['elsewhere.example', { allowed: false, refusal: 'undeclared', recipient: null }],
  ['sub.ours.example', { allowed: false, refusal: 'undeclared', recipient: null }],
  ['ours.example.evil.example', { allowed: false, refusal: 'undeclared', recipient: null }],
  ['example', { allowed: false, refusal: 'undeclared', recipient: null }],
])('%s', (host, verdict) => {
  expect(judgeHost(declared, host)).toEqual(verdict);
});
