import type {
  AutomatedDecisions,
  Hosting,
  IdentityPolicy,
  MandatoryFields,
  Provision,
  Registers,
  Representative,
} from '@redlich/contract';
import { command, fieldError } from '../../kernel/index.ts';
import { isInEea } from '../../law/index.ts';
import { readRegisters } from './registers.ts';
import { setRecord } from './set-records.ts';

const languages = ['de', 'en'] as const;
const nothing = { de: '', en: '' };

/**
 * States the representative in the Union (GDPR Art. 27).
 * @throws DomainError invalid on `representative`: the controller is not stated, or sits inside the EEA
 */
export const setRepresentative = command(
  'privacy.set-representative',
  async (scope, record: Representative): Promise<Representative> => {
    const { controller } = (await readRegisters(scope)).registers;
    if (!controller) throw fieldError('representative', 'controllerMissing');
    if (isInEea(controller.address.country)) throw fieldError('representative', 'representativeInside');
    if (!isInEea(record.address.country)) throw fieldError('address.country', 'representativeOutside');
    return setRecord(scope, 'representative', record);
  },
);

/** States where the desk runs and who runs it. @throws DomainError invalid on `operator` */
export const setHosting = command('privacy.set-hosting', async (scope, record: Hosting): Promise<Registers> => {
  if (!record.selfOperated && !record.operator) throw fieldError('operator', 'operatorMissing');
  await setRecord(scope, 'hosting', { ...record, operator: record.selfOperated ? '' : record.operator });
  return (await readRegisters(scope)).registers;
});

/**
 * States how the tenant makes sure who asks. A copy of an identity card comes last and never alone (GDPR Art. 12(6)).
 * @throws DomainError invalid on `ladder`
 */
export const setIdentityPolicy = command(
  'privacy.set-identity-policy',
  async (scope, { ladder }: IdentityPolicy): Promise<Registers> => {
    const rungs = [...new Set(ladder)];
    const card = rungs.indexOf('identityCard');
    if (card >= 0 && (card !== rungs.length - 1 || rungs.length === 1)) throw fieldError('ladder', 'identityCardLast');
    await setRecord(scope, 'identity', { ladder: rungs });
    return (await readRegisters(scope)).registers;
  },
);

/** States whether decisions are automated (GDPR Art. 22). @throws DomainError invalid on what a yes has to explain */
export const setAutomatedDecisions = command(
  'privacy.set-automated-decisions',
  async (scope, record: AutomatedDecisions): Promise<Registers> => {
    for (const name of ['logic', 'significance', 'consequences'] as const)
      for (const language of languages)
        if (record.used && !record[name][language]) throw fieldError(`${name}.${language}`, 'wordsMissing');
    const said = record.used ? record : { used: false, logic: nothing, significance: nothing, consequences: nothing };
    await setRecord(scope, 'automated', said);
    return (await readRegisters(scope)).registers;
  },
);

/** States whether law or contract asks for the data (GDPR Art. 13(2)(e)). @throws DomainError invalid on `explanation` */
export const setProvision = command('privacy.set-provision', async (scope, record: Provision): Promise<Registers> => {
  const isNone = record.duty === 'none';
  for (const language of languages)
    if (!isNone && !record.explanation[language]) throw fieldError(`explanation.${language}`, 'wordsMissing');
  await setRecord(scope, 'provision', { ...record, explanation: isNone ? nothing : record.explanation });
  return (await readRegisters(scope)).registers;
});

/** States what follows where a mandatory field stays empty. */
export const setMandatoryFields = command(
  'privacy.set-mandatory-fields',
  async (scope, record: MandatoryFields): Promise<Registers> => {
    await setRecord(scope, 'mandatory', record);
    return (await readRegisters(scope)).registers;
  },
);
