import type { Language, Paper, PaperBlock } from '@redlich/contract';
import { query } from '../kernel/index.ts';
import { readBreachRow } from './breach-rows.ts';
import { proposeAuthorityLetter } from './letters/authority-letter.ts';
import { readLetterFacts } from './letters/letter-facts.ts';

/** The letter to the authority as a paper: as it was written in this language, else as it is proposed. @throws DomainError notFound */
export const openBreachLetter = query(
  'breach.get',
  async (scope, { id, language }: { id: string; language: Language }): Promise<Paper> => {
    const row = await readBreachRow(scope, id);
    const facts = await readLetterFacts(scope, row);
    const isOwn = row.letterText !== null && row.letterLanguage === language;
    const text = isOwn ? row.letterText! : proposeAuthorityLetter(language, facts);
    const [title = '', ...paragraphs] = text.split(/\n\s*\n/);
    const { office } = facts;
    const address = office?.address;
    const to: PaperBlock[] =
      office && address
        ? [
            {
              kind: 'address',
              lines: [office.name, address.street, `${address.postalCode} ${address.city}`],
              email: office.email,
              website: null,
            },
          ]
        : [];
    const said = paragraphs.map((one): PaperBlock => ({ kind: 'paragraph', text: one }));
    const author = facts.controller?.name ?? '';
    return { language, title, author, facts: [], footer: author, date: null, blocks: [...to, ...said] };
  },
);
