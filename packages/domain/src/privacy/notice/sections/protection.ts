import { dataMap } from '../../data-map/index.ts';
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
      sentence('access-log.fields', claim('K33', { fields, days: rule.retentionDays }), ({ keeping }) =>
        keeping.accessLog(keeping.daysDative(rule.retentionDays)),
      ),
      sentence('access-log.basis', claim('K33', { fields }), ({ keeping }) => keeping.accessLogBasis),
    ]),
  };
}

const builtInRoles: ReadonlySet<string> = new Set(['admin', 'agent', 'dpo', 'customer']);

export function security({ scheme, factorRoles, keepsReadAccesses }: NoticeFacts): DraftSection {
  const named = factorRoles.filter((role) => builtInRoles.has(role)).sort();
  const measures = [
    ...(scheme === 'https' ? [sentence('security.tls', claim('K25', { scheme }), ({ keeping }) => keeping.tls)] : []),
    sentence('security.passwords', claim('K34', { passwordsHashed: true }), ({ keeping }) => keeping.passwords),
    sentence('security.guessing', claim('K39', { loginsLimited: true }), ({ keeping }) => keeping.guessing),
    sentence('security.separation', claim('K24', { rowSecurity: true }), ({ keeping }) => keeping.separation),
    ...(named.length > 0
      ? [
          sentence('security.factors', claim('K24', { factorRoles: named }), ({ keeping }) =>
            keeping.factors(named.map((role) => keeping.factorRoles[role] ?? role)),
          ),
        ]
      : []),
    ...(keepsReadAccesses
      ? [sentence('security.reading', claim('K24', { readAccessLog: true }), ({ keeping }) => keeping.readAccesses)]
      : []),
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
