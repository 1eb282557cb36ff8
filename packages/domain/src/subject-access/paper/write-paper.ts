import type { Language, Notice, Paper, PaperBlock, SubjectSection } from '@redlich/contract';
import { subjectSectionSchema } from '@redlich/contract';
import { longDay, noticeAsPaper } from '../../privacy/index.ts';
import type { Person } from '../person.ts';
import type { ToldRow } from '../read-told.ts';
import { leftOut, toldTables } from '../told/index.ts';
import type { ToldTable } from '../told-table.ts';
import { messageSignsMax, type Draft } from './draft.ts';
import { packageWords, type PackageWords } from './words.ts';

/** Sections of the notice that Art. 15(1) and (2) GDPR ask for. */
const asked = new Set([
  'controller',
  'jointControllers',
  'representative',
  'dpo',
  'data',
  'purposes',
  'recipients',
  'transfers',
  'retention',
  'rights',
  'complaint',
  'automated',
]);

export const askedSections = (notice: Notice): Notice['sections'] => notice.sections.filter(({ id }) => asked.has(id));

interface Written {
  language: Language;
  person: Person;
  notice: Notice;
  draft: Draft;
  now: Date;
}

const heading = (level: 1 | 2, text: string): PaperBlock => ({ kind: 'heading', level, text });
const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });

/** Everything about a person as a paper: in short, what applies, every part, the messages, what is left out. Pure. */
export function writePaper({ language, person, notice, draft, now }: Written): Paper {
  const say = packageWords[language];
  const version = notice.published ? say.noticeVersion(notice.published.version) : say.noticeDraft;
  return {
    language,
    title: say.title,
    author: notice.tenantName,
    facts: [
      { name: say.facts.person, value: `${person.firstName} ${person.lastName}`.trim() || person.email },
      { name: say.facts.email, value: person.email },
      { name: say.facts.made, value: longDay(now.toISOString(), language) },
      { name: say.facts.notice, value: version },
    ],
    footer: say.footer(notice.tenantName),
    date: now.toISOString(),
    blocks: [
      heading(1, say.short),
      ...say.shortText.map(paragraph),
      overview(draft, say),
      heading(1, say.source),
      paragraph(`${say.sources[person.source] ?? ''} ${say.sourceText}`.trim()),
      heading(1, say.statement),
      paragraph(say.statementText(version)),
      ...statement(notice),
      ...subjectSectionSchema.options.flatMap((section) => part(section, draft, say, language)),
      ...messages(draft, say, language, person),
      heading(1, say.left),
      {
        kind: 'list',
        items: [leftOut['access_log']![language], ...Object.values(say.withheld), say.leftFiles, say.leftOthers],
      },
    ],
  };
}

const rowsOf = (section: SubjectSection, draft: Draft) =>
  toldTables
    .filter((table) => table.section === section)
    .reduce((sum, { table }) => sum + (draft.counts.get(table) ?? 0), 0);

const overview = (draft: Draft, say: PackageWords): PaperBlock => ({
  kind: 'table',
  columns: say.shortColumns,
  rows: subjectSectionSchema.options.map((section) => [...say.sections[section], String(rowsOf(section, draft))]),
});

/** The notice’s own words, one heading deeper. */
const statement = (notice: Notice): PaperBlock[] =>
  noticeAsPaper({ ...notice, sections: askedSections(notice) }, notice).blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: 2 as const } : block,
  );

function part(section: SubjectSection, draft: Draft, say: PackageWords, language: Language): PaperBlock[] {
  const [title] = say.sections[section];
  const tables = toldTables.filter((table) => table.section === section && (draft.counts.get(table.table) ?? 0) > 0);
  if (tables.length === 0) return [heading(1, title), paragraph(say.none)];
  return [
    heading(1, title),
    ...tables.flatMap((table): PaperBlock[] => [
      heading(2, `${say.tables[table.table] ?? table.table} (${draft.counts.get(table.table)})`),
      ...rowsAsBlocks(table, draft, say, language),
    ]),
  ];
}

function rowsAsBlocks({ table, shown = [] }: ToldTable, draft: Draft, say: PackageWords, language: Language) {
  const rows = draft.rows.get(table) ?? [];
  const cell = (row: ToldRow, column: string) => valueOf(row[column], column, say, language);
  const blocks: PaperBlock[] = [];
  if (shown.length > 0 && rows.length > 0)
    blocks.push({
      kind: 'table',
      columns: shown.map((column) => say.columns[column] ?? column),
      rows: rows.map((row) => shown.map((column) => cell(row, column))),
    });
  const more = (draft.counts.get(table) ?? 0) - (shown.length > 0 ? rows.length : 0);
  // Messages and their files follow word by word.
  if (more > 0 && table !== 'articles' && table !== 'attachments') blocks.push(paragraph(say.rest(more)));
  return blocks;
}

const tags = { de: 'de-DE', en: 'en-GB' } as const;
const moment = (at: Date, language: Language) =>
  new Intl.DateTimeFormat(tags[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).format(at);

function valueOf(value: unknown, column: string, say: PackageWords, language: Language): string {
  if (value === null || value === undefined) return '–';
  if (value instanceof Date) return moment(value, language);
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (Array.isArray(value)) return value.map(String).join(', ');
  const text = String(value);
  return say.values[`${column}.${text}`] ?? text;
}

function messages(draft: Draft, say: PackageWords, language: Language, person: Person): PaperBlock[] {
  const all = draft.counts.get('articles') ?? 0;
  if (all === 0) return [];
  const subjects = new Map(draft.rows.get('tickets')?.map((row) => [row['ticket_id'], row['subject']]));
  let last: unknown;
  const shown = draft.messages.flatMap((row): PaperBlock[] => {
    const isNext = row['ticket_id'] !== last;
    last = row['ticket_id'];
    const files = draft.files.get(String(row['article_id'])) ?? [];
    return [
      ...(isNext
        ? [heading(2, say.request(row['number'], subjects.get(row['ticket_id']) ?? row['subject'] ?? say.ofOthers))]
        : []),
      { kind: 'emphasis', text: headOf(row, say, language, person) },
      ...linesOf(String(row['body_text']), say),
      ...(files.length > 0 ? [paragraph(`${say.files}: ${files.join(', ')}`)] : []),
    ];
  });
  const told = draft.messages.length === all ? say.messagesAll : say.messagesPart(draft.messages.length, all);
  return [heading(1, say.messagesTitle), paragraph(told), ...shown];
}

function headOf(row: ToldRow, say: PackageWords, language: Language, person: Person): string {
  const isMine = person.ids.includes(String(row['customer_id']));
  const who = isMine ? say.you : row['author_kind'] === 'customer' ? say.other : say.staff;
  return [
    moment(row['created_at'] as Date, language),
    who,
    valueOf(row['kind'], 'kind', say, language),
    ...(row['visibility'] === 'internal' ? [say.note] : []),
  ].join(' · ');
}

function linesOf(text: string, say: PackageWords): PaperBlock[] {
  const isCut = text.length > messageSignsMax;
  const lines = text
    .slice(0, messageSignsMax)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [...lines.map(paragraph), ...(isCut ? [paragraph(say.cut)] : [])];
}
