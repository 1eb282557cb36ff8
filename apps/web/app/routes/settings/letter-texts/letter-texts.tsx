import { languageSchema, requestLetterKindSchema, type LetterTextItem } from '@redlich/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { letterWords } from '../data-requests/request-words.ts';
import { SettingsPage } from '../settings-page.tsx';
import { languageWords } from './letter-text-words.ts';

export const meta = () => [{ title: m.letter_texts() }];

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'letter-text.list');
  return need(await context.api.listLetterTexts(), 200);
}

/** Every letter in both languages, and which are in own words. */
export default function LetterTexts() {
  const { items } = useLoaderData<typeof loader>();
  const of = (kind: string, language: string) =>
    items.find((item) => item.kind === kind && item.language === language)!;
  return (
    <SettingsPage title={m.letter_texts()} lead={m.letter_texts_lead()}>
      <Table
        caption={m.letter_texts()}
        rows={requestLetterKindSchema.options}
        rowKey={(kind) => kind}
        columns={[
          { head: m.letter_text_kind(), cell: (kind) => <span className="text-strong">{letterWords[kind]()}</span> },
          ...languageSchema.options.map((language) => ({
            head: languageWords[language](),
            cell: (kind: LetterTextItem['kind']) => <TextLink item={of(kind, language)} />,
          })),
        ]}
      />
    </SettingsPage>
  );
}

function TextLink({ item: { kind, language, isOwn, updatedAt } }: { item: LetterTextItem }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Link
        to={`/settings/letter-texts/${kind}/${language}`}
        className="inline-flex min-h-8 items-center text-accent-text underline underline-offset-2 pointer-coarse:min-h-11"
      >
        {isOwn ? m.letter_text_own() : m.letter_text_supplied()}
        <span className="sr-only">
          {': '}
          {m.letter_text_open({ kind: letterWords[kind](), language: languageWords[language]() })}
        </span>
      </Link>
      {isOwn && updatedAt !== null && <Badge tone="accent">{day(updatedAt)}</Badge>}
    </span>
  );
}
