import type { Language, Notice, SubjectPackageKind } from '@redlich/contract';
import type { Scope } from '../../kernel/index.ts';
import { gather, type Draft } from '../paper/draft.ts';
import { askedSections } from '../paper/write-paper.ts';
import { packageWords } from '../paper/words.ts';
import { readTold, toldColumns, type Telled } from '../read-told.ts';
import { leftOut } from '../told/index.ts';
import type { ToldTable } from '../told-table.ts';

export interface Contents extends Telled {
  kind: SubjectPackageKind;
  language: Language;
  notice: Notice;
  /** What goes in: all for access, what may be taken along for portability. */
  tables: readonly ToldTable[];
  /** Tables that are not taken along, by the name a person knows. */
  left: readonly string[];
}

/** Everything as one JSON document, written piece by piece; the draft of the paper gathers what it shows on the way. */
export async function* dataJson(scope: Scope, contents: Contents, draft: Draft): AsyncGenerator<string> {
  const { kind, language, tables, notice, person } = contents;
  const head = {
    format: 'redlich-subject-package',
    version: 1,
    kind,
    language,
    madeAt: scope.ports.clock.now(),
    controller: notice.tenantName,
    person: { id: person.customerId, name: `${person.firstName} ${person.lastName}`.trim(), emails: person.emails },
    ...(kind === 'access' && { statement: statementOf(contents) }),
    notIncluded: kind === 'access' ? notIncluded(contents) : contents.left,
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "data": {`;
  for (const [at, table] of tables.entries()) {
    yield `${at === 0 ? '' : ','}\n    ${JSON.stringify(table.table)}: [`;
    let first = true;
    for await (const rows of readTold(scope, table, contents, kind)) {
      gather(draft, table.table, rows);
      const lines = rows.map((row) => `\n      ${JSON.stringify(row)}`).join(',');
      yield first ? lines : `,${lines}`;
      first = false;
    }
    yield first ? ']' : '\n    ]';
  }
  yield '\n  }\n}\n';
}

const statementOf = ({ notice, person, language }: Contents) => ({
  source: packageWords[language].sources[person.source] ?? person.source,
  notice: notice.published,
  sections: askedSections(notice).map(({ id, heading, blocks }) => ({
    id,
    heading,
    sentences: blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
  })),
});

/** Every column and table that is not told, with the reason. */
function notIncluded({ tables, language }: Contents) {
  const say = packageWords[language];
  const columns = tables.flatMap(({ table, withholds = {} }) =>
    Object.entries(withholds).map(([column, reason]) => ({ what: `${table}.${column}`, reason: say.withheld[reason] })),
  );
  const whole = Object.entries(leftOut).map(([table, words]) => ({ what: table, reason: words[language] }));
  return [...columns, ...whole, { what: 'files', reason: say.leftFiles }];
}

/** The columns of each table in the order they are told. */
export const columnsOf = (table: ToldTable, kind: SubjectPackageKind): string[] => {
  const columns = [...toldColumns(table, kind).keys()];
  return columns.includes('sha256') ? [...columns, 'file'] : columns;
};
