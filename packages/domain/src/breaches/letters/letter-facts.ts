import type { Authority, Controller, Registers } from '@redlich/contract';
import type { QueryScope } from '../../kernel/index.ts';
import { findAuthority } from '../../law/index.ts';
import { getRegisters } from '../../privacy/index.ts';
import type { BreachRow } from '../breach-rows.ts';

/** What the letters are made from. */
export interface LetterFacts {
  breach: Pick<
    BreachRow,
    'title' | 'noticedAt' | 'what' | 'kinds' | 'dataCategories' | 'peopleCount' | 'recordsCount' | 'consequences'
  > &
    Pick<BreachRow, 'measures' | 'notifiedAt' | 'lateReasons'>;
  now: Date;
  recipient: { id: string; name: string } | null;
  controller: Controller | null;
  dpo: Registers['dpo'];
  /** Whom to notify: as the register has it, else by the seat of the controller. */
  office: Authority | null;
}

export async function readLetterFacts(scope: QueryScope, row: BreachRow): Promise<LetterFacts> {
  const { controller, dpo, authority, recipients, comingRecipients } = await getRegisters(scope, undefined);
  const found = [...recipients, ...comingRecipients].find(({ id }) => id === row.recipientId);
  return {
    breach: row,
    now: scope.now,
    recipient: found ? { id: found.id, name: found.name } : null,
    controller,
    dpo,
    office: authority ?? (controller && findAuthority({ ...controller.address, sector: 'private' })) ?? null,
  };
}
