import type { DataRequest, ProveIdentity } from '@redlich/contract';
import {
  answerDataRequest,
  askIdentity,
  closeDataRequest,
  createOwnDataRequest,
  customerActor,
  noteDataRequest,
  proposeRequestLetter,
  proveIdentity,
  startDataRequest,
  type Actor,
} from '@redlich/domain';
import type { People } from './fill-people.ts';
import type { Past } from './past.ts';

const dayMs = 86_400_000;

/** One of a customer whose period soon ends, one of a stranger who still has to show who it is, and one that is over. */
export async function fillDataRequests(past: Past, people: People, { now }: { now: Date }): Promise<void> {
  const dpo = people.agents.get('dpo')!;
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
  await ofCustomer(past, people, { dpo, daysAgo });
  await ofStranger(past, { dpo, daysAgo });
  await over(past, { dpo, daysAgo });
}

interface Story {
  dpo: Actor;
  daysAgo: (days: number) => Date;
}

const isoDay = (at: Date) => at.toISOString().slice(0, 10);

/** Of the ways that are noted, the first that the tenant's register has. */
const leastIntrusive = ({ ways }: DataRequest['identity']): ProveIdentity['rung'] =>
  ways.find((way) => way === 'knowledge' || way === 'callBack' || way === 'identityCard')!;

async function ofCustomer(past: Past, people: People, { dpo, daysAgo }: Story): Promise<void> {
  const { customerId } = [...people.customers.values()][0]!;
  const asked = past.at(daysAgo(26), customerActor({ id: customerId, loginId: null }), 'data-request.create-own');
  const { id } = await createOwnDataRequest(asked, {
    right: 'access',
    text: 'Bitte schicken Sie mir alles, was Sie zu mir gespeichert haben, auch wer meine Anfragen gelesen hat.',
  });
  await startDataRequest(past.at(daysAgo(20), dpo, 'data-request.start'), { id });
}

async function ofStranger(past: Past, { dpo, daysAgo }: Story): Promise<void> {
  const at = daysAgo(4);
  const { id, identity } = await noteDataRequest(past.at(at, dpo, 'data-request.create'), {
    right: 'erasure',
    source: 'letter',
    receivedOn: isoDay(at),
    name: 'Hanne Petersen',
    email: 'hanne.petersen@deichhof.example',
    address: 'Deichhof 2\n25718 Friedrichskoog',
    language: 'de',
    text: 'Ich war früher bei einem Ihrer Kunden beschäftigt und möchte, dass meine Daten gelöscht werden.',
  });
  const rung = leastIntrusive(identity);
  const asking = past.at(daysAgo(3), dpo, 'data-request.ask-identity');
  const { subject, body } = await proposeRequestLetter(asking, { id, kind: 'identity', rung });
  await askIdentity(asking, { id, rung, letter: { subject, body, way: 'mail' } });
}

async function over(past: Past, { dpo, daysAgo }: Story): Promise<void> {
  const at = daysAgo(70);
  const { id, identity } = await noteDataRequest(past.at(at, dpo, 'data-request.create'), {
    right: 'access',
    source: 'phone',
    receivedOn: isoDay(at),
    name: 'Malte Brodersen',
    email: 'malte@brodersen.example',
    address: '',
    language: 'de',
    text: 'Fragt, ob wir aus der Zeit vor 2020 noch etwas über ihn haben.',
  });
  const proof = { id, rung: leastIntrusive(identity), note: 'Nannte Nummer und Anlass seiner letzten Anfrage' };
  await proveIdentity(past.at(daysAgo(68), dpo, 'data-request.prove-identity'), proof);
  const answering = past.at(daysAgo(60), dpo, 'data-request.answer');
  const { subject, body } = await proposeRequestLetter(answering, { id, kind: 'noData' });
  const letter = { subject, body, way: 'mail' as const };
  await answerDataRequest(answering, { id, outcome: 'noData', refusal: null, letter });
  await closeDataRequest(past.at(daysAgo(45), dpo, 'data-request.close'), { id });
}
