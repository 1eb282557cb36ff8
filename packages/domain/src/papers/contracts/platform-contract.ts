import type { Language, PaperBlock, ProcessingContract } from '@redlich/contract';
import { hashOf } from '../../privacy/index.ts';
import { contractTexts } from '../texts/contracts.ts';
import { contractVersion } from './clauses.ts';
import { termsBlocks, type ContractMeasure, type ContractTerms, type SubProcessor } from './contract-paper.ts';

const both = (de: string, en: string) => ({ de, en });

/** What the platform does for every tenant alike; what a tenant sets for itself belongs to its own notice. */
const measures: readonly ContractMeasure[] = [
  {
    text: both(
      'Die Daten jedes Mandanten sind in der Datenbank zeilenweise von denen anderer getrennt.',
      'The data of each tenant are kept apart from those of others row by row in the database.',
    ),
    isChecked: true,
  },
  {
    text: both(
      'Kennwörter werden nur als Prüfwert gespeichert, aus dem sie sich nicht zurückrechnen lassen.',
      'Passwords are stored as hashes only, from which they cannot be computed.',
    ),
    isChecked: true,
  },
  {
    text: both(
      'Fehlgeschlagene Anmeldungen werden gezählt und gebremst.',
      'Failed logins are counted and slowed down.',
    ),
    isChecked: true,
  },
  {
    text: both(
      'Fristen zum Löschen werden jede Nacht ausgeführt; jeder Lauf hinterlässt einen Nachweis.',
      'Periods of erasure are carried out every night; each run leaves a record.',
    ),
    isChecked: true,
  },
  {
    text: both(
      'Zugangsdaten und Schlüssel sind in der Datenbank verschlüsselt.',
      'Credentials and keys are encrypted in the database.',
    ),
    isChecked: false,
  },
  {
    text: both(
      'Änderungen werden mit Person und Zeitpunkt festgehalten, ohne Inhalte.',
      'Changes are recorded with person and time, without content.',
    ),
    isChecked: false,
  },
  {
    text: both(
      'Das Personal der Plattform hat auf Anfragen keinen Zugriff, den der Mandant nicht für eine Zeit erlaubt hat.',
      'Staff of the platform have no access to requests that the tenant did not allow for a time.',
    ),
    isChecked: false,
  },
];
const tls: ContractMeasure = {
  text: both(
    'Verbindungen zu den Seiten sind mit TLS verschlüsselt.',
    'Connections to the pages are encrypted with TLS.',
  ),
  isChecked: true,
};

export interface PlatformFacts {
  scheme: 'http' | 'https';
  subProcessors: readonly SubProcessor[];
}

export const platformTerms = ({ scheme, subProcessors }: PlatformFacts): ContractTerms => ({
  kind: 'platform',
  measures: scheme === 'https' ? [tls, ...measures] : measures,
  subProcessors,
});

/**
 * Of clauses and annexes in one language: changes with every word of them but the list of sub-processors, which changes by
 * announcement, as the clauses say, so that nobody has to accept anew.
 */
export const platformTermsHash = (facts: PlatformFacts, language: Language): string =>
  hashOf([contractVersion, language, termsBlocks(platformTerms({ ...facts, subProcessors: [] }), language)]);

const blockText = (block: PaperBlock): string => {
  switch (block.kind) {
    case 'list':
      return block.items.join('; ');
    case 'table':
      return block.rows.map((row) => row.join(' – ')).join('; ');
    case 'address':
      return block.lines.join(', ');
    default:
      return block.text;
  }
};

/** The contract as the sign-up shows it, annexes included, with the hash of exactly this wording. Pure. */
export function processingContract(facts: PlatformFacts, language: Language): ProcessingContract {
  const blocks = termsBlocks(platformTerms(facts), language);
  const clauses: { heading: string; text: string }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) clauses.push({ heading: block.text, text: '' });
    else {
      const last = clauses.at(-1)!;
      last.text = `${last.text}${last.text === '' ? '' : ' '}${blockText(block)}${block.kind === 'heading' ? ':' : ''}`;
    }
  }
  return {
    version: contractVersion,
    language,
    sha256: platformTermsHash(facts, language),
    title: contractTexts[language].title,
    clauses,
  };
}
