import type { Language, LedgerCategory, Paper } from '@redlich/contract';
import { notFound, query } from '../kernel/index.ts';
import { getTenant } from '../tenants/index.ts';
import { certificateTexts } from './certificate-texts.ts';
import { readAct } from './list-ledger.ts';

/**
 * A certificate of one act of deletion, a run or an erasure: what went by category, on which ground, and where it stands in
 * the ledger. It names nobody.
 * @throws DomainError notFound
 */
export const getDeletionCertificate = query(
  'ledger.certificate',
  async (scope, { id, language }: { id: string; language: Language }): Promise<Paper> => {
    const [lines, tenant] = await Promise.all([readAct(scope, id), getTenant(scope, undefined)]);
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) throw notFound('act of deletion');
    const say = certificateTexts[language];
    const counts = new Map<LedgerCategory, number>();
    for (const { category, objects } of lines) counts.set(category, (counts.get(category) ?? 0) + objects);
    return {
      language,
      title: say.title,
      author: tenant.name,
      facts: [
        { name: say.act, value: id },
        { name: say.from, value: say.moment(first.recordedAt) },
        { name: say.until, value: say.moment(last.recordedAt) },
      ],
      footer: say.footer(first.sequence, last.sequence, last.hash),
      date: last.recordedAt,
      blocks: [
        { kind: 'paragraph', text: say.intro(tenant.name, say.grounds[first.ground]) },
        {
          kind: 'table',
          columns: [say.what, say.count],
          rows: [...counts].map(([category, count]) => [say.categories[category], say.number(count)]),
        },
        { kind: 'paragraph', text: say.where },
        { kind: 'paragraph', text: say.chain(first.sequence, last.sequence, last.hash) },
      ],
    };
  },
);
