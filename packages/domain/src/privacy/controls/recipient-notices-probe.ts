import type { Claim } from '@redlich/contract';
import { noticeMonths } from '../../disclosures/index.ts';
import { contradicted, holds, words, type Outcome } from './control.ts';
import type { LiveFacts } from './live-facts.ts';

const within = words(
  noticeMonths === 1 ? 'einem Monat' : `${noticeMonths} Monaten`,
  noticeMonths === 1 ? 'a month' : `${noticeMonths} months`,
);

/** Every recipient of the log was told of a correction, erasure or restriction, or it is recorded why not: in good time. */
export function recipientNoticesProbe(_: Claim, { recipientNotices }: LiveFacts): Outcome {
  const { disclosures, open, told, excepted, overdue } = recipientNotices;
  const what = words(
    `Mitteilungen an Empfänger, die seit mehr als ${within.de} offen sind`,
    `Notices to recipients that have been open for more than ${within.en}`,
  );
  const outcome =
    overdue === 0
      ? holds(what, words('keine gefunden', 'none found'))
      : contradicted(what, words(`${overdue} gefunden`, `${overdue} found`));
  return {
    ...outcome,
    evidence: [
      {
        what: words('Einträge im Protokoll der Weitergaben', 'Entries of the disclosure log'),
        result: words(String(disclosures), String(disclosures)),
      },
      {
        what: words('Mitteilungen an Empfänger', 'Notices to recipients'),
        result: words(
          `${told} erledigt, ${excepted} mit Begründung unterblieben, ${open} offen`,
          `${told} told, ${excepted} left out with a reason, ${open} open`,
        ),
      },
      ...outcome.evidence,
    ],
  };
}
