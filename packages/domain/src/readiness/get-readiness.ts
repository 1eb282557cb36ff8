import type { Language, Readiness } from '@redlich/contract';
import { query } from '../kernel/index.ts';
import { isPlatformContractAccepted } from '../papers/index.ts';
import { readNoticeState } from '../privacy/index.ts';
import { readinessOf } from './readiness.ts';

const soonMs = 60 * 86_400_000;

/** How far the desk is with data protection at this moment, and what would raise it most. */
export const getReadiness = query(
  'readiness.get',
  async (scope, { language }: { language: Language }): Promise<Readiness> => {
    const state = await readNoticeState(scope, language);
    const processors = state.recipients.filter(({ role }) => role === 'processor');
    const soon = new Date(scope.now.getTime() + soonMs).toISOString().slice(0, 10);
    const pageOf = ({ id, name }: { id: string; name: string }) => ({ name, place: `/settings/recipients/${id}` });
    return readinessOf({
      isPublished: state.isPublished,
      // A sentence that would come in makes none of those published untrue.
      changed: state.changes.filter(({ before }) => before !== null).length,
      missing: state.missing.map(({ id, article, name }) => ({ name: `${name} (${article})`, item: id })),
      contradicted: state.contradicted.map(({ text, setting }) => ({ name: text, place: setting ?? undefined })),
      errors: state.errors.length,
      warnings: state.warnings.length,
      processors: processors.length,
      withoutContract: processors.filter(({ standing }) => standing !== 'valid').map(pageOf),
      ending: processors.filter(({ validUntil }) => validUntil !== null && validUntil <= soon).map(pageOf),
      acceptedPlatformContract: await isPlatformContractAccepted(scope),
      factorRoles: state.factorRoles,
      undeclaredHosts: state.undeclaredHosts.map((host) => ({
        name: host,
        place: `/settings/recipients/new?host=${encodeURIComponent(host)}`,
      })),
    });
  },
);
