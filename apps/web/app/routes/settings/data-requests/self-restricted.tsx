import type { DataRequest } from '@redlich/contract';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Callout } from '#app/ui/states/callout.tsx';
import { grounds } from '../locks/lock-words.ts';

/** That a restriction is carried out already, by the person, and what is left to do. */
export function SelfRestricted({ request: { restriction } }: { request: DataRequest }) {
  if (restriction === null || !restriction.bySelf) return null;
  const { placedAt, liftedAt, ground } = restriction;
  if (liftedAt !== null) return <Callout>{m.self_restricted_ended({ at: moment(placedAt) })}</Callout>;
  return (
    <Callout tone="warn">
      <strong className="block font-semibold">{m.self_restricted({ at: moment(placedAt) })}</strong>
      {m.self_restricted_text({ ground: grounds[ground].name() })}
    </Callout>
  );
}
