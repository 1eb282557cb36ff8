import { dataMap } from '../../data-map/index.ts';
import { checkedMeasures } from '../measures/checked-measures.ts';
import { block, claim, sentence, type DraftSection } from '../document.ts';
import type { NoticeFacts } from '../facts.ts';

/** What a line of the access log holds, beside its tenant and its key. */
export const accessLogFields = (): string[] =>
  Object.keys(dataMap['access_log']!.columns)
    .filter((column) => column !== 'tenant_id' && column !== 'access_log_id')
    .sort();

export function accessLog({ retentionRules }: NoticeFacts): DraftSection {
  const rule = retentionRules.find(({ category }) => category === 'accessLog');
  if (!rule) return { id: 'accessLog', blocks: [] };
  const fields = accessLogFields();
  return {
    id: 'accessLog',
    blocks: block('paragraph', [
      sentence('access-log.fields', claim('K33', { fields, period: rule.period }), ({ keeping }) =>
        keeping.accessLog(keeping.periodDative(rule.period)),
      ),
      sentence('access-log.basis', claim('K33', { fields }), ({ keeping }) => keeping.accessLogBasis),
    ]),
  };
}

/** Where the desk runs, once that is stated. */
export function hosting({ registers }: NoticeFacts): DraftSection {
  const record = registers.hosting;
  if (!record) return { id: 'hosting', blocks: [] };
  const { selfOperated, operator, country, place } = record;
  return {
    id: 'hosting',
    blocks: block('paragraph', [
      sentence('hosting.place', claim('K11', { selfOperated, operator, country, place }), ({ keeping }, language) =>
        keeping.hosting(record, language),
      ),
    ]),
  };
}

/** A measure whose check fails is not said: the notice promises only what is so. */
export function security(facts: NoticeFacts): DraftSection {
  const measures = [
    ...checkedMeasures
      .filter(({ look }) => look(facts).holds)
      .map(({ kind, control, statement, say }) =>
        sentence(`security.${kind}`, claim(control, statement(facts)), (words) => say(words, facts)),
      ),
    ...facts.ownMeasures.map(({ id, text }) =>
      sentence(
        `security.own.${id}`,
        claim('K24', { textDe: text.de, textEn: text.en }, id),
        (_, language) => text[language],
      ),
    ),
  ];
  return {
    id: 'security',
    blocks: [
      ...block('paragraph', [
        sentence('security.intro', claim('K24', { measures: measures.length }), ({ keeping }) => keeping.securityIntro),
      ]),
      ...block('list', measures),
    ],
  };
}
