import type { Contract, ContractStanding } from '@redlich/contract';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Badge } from '#app/ui/display/badge.tsx';

const words: Record<ContractStanding, () => string> = {
  inForce: m.contract_in_force,
  future: m.contract_future,
  ended: m.contract_ended,
};
const tones = { inForce: 'good', future: 'accent', ended: 'plain' } as const;

export const standingWord = (standing: ContractStanding) => words[standing]();

export const StandingMark = ({ standing }: { standing: ContractStanding }) => (
  <Badge tone={tones[standing]}>{standingWord(standing)}</Badge>
);

/** From when to when, both days included. */
export const spanWord = ({ startsOn, endsOn }: Pick<Contract, 'startsOn' | 'endsOn'>) =>
  endsOn === null
    ? m.contract_span_open({ from: day(startsOn) })
    : m.contract_span_closed({ from: day(startsOn), to: day(endsOn) });
