import type { Channel, IntakePolicy } from '@redlich/contract';
import type { QueryScope } from '../../kernel/index.ts';
import { legalDuties } from '../../law/index.ts';
import { readIntakeSettings } from '../../intake/index.ts';
import { readDuties } from '../../locks/index.ts';
import { readPlaces } from '../../connections/index.ts';
import { readPortalSettings, readVisitorRules } from '../../portal/index.ts';
import { readReadAccessSettings } from '../../read-accesses/index.ts';
import { effectiveRules, readRetentionSettings } from '../../retention/index.ts';
import { readAccessRules } from '../../sessions/index.ts';
import { findPrimaryHost, getTenant } from '../../tenants/index.ts';
import { readOwnMeasures } from './measures/own-measures.ts';
import { readProtection } from './measures/protection.ts';
import { readFeaturesOn } from '../registers/features-on.ts';
import { readRegisters } from '../registers/registers.ts';
import { readShape } from './read-shape.ts';
import type { NoticeFacts } from './facts.ts';

/** Records and configuration of the scope's tenant, read side by side; and when a record was changed last. */
export async function readNoticeFacts(scope: QueryScope): Promise<{ facts: NoticeFacts; changedAt: Date | null }> {
  const { tx, tenantId, ports } = scope;
  const [tenant, host, { registers, changedAt }, rules, intake, channels, portal, requests, access, reading, ...more] =
    await Promise.all([
      getTenant(scope, undefined),
      findPrimaryHost(scope),
      readRegisters(scope),
      effectiveRules(scope),
      readIntakeSettings(scope),
      tx
        .selectFrom('channels')
        .select(['address', 'intakePolicy', 'takes'])
        .where('tenantId', '=', tenantId)
        .orderBy('address')
        .execute(),
      readPortalSettings(scope),
      readVisitorRules(scope),
      readAccessRules(scope),
      readReadAccessSettings(scope),
      readFeaturesOn(scope),
      readOwnMeasures(scope),
      readProtection(scope),
      readPlaces(tx),
      readShape(scope),
      readDuties(scope),
      readRetentionSettings(scope),
    ]);
  const [featuresOn, ownMeasures, protection, places, shape, duties, trash] = more;
  const times = rules
    .flatMap(({ updatedAt }) => (updatedAt ? [new Date(updatedAt)] : []))
    .concat(changedAt ?? [], shape.changedAt ?? []);
  return {
    facts: {
      tenantName: tenant.name,
      host,
      scheme: ports.site.scheme,
      registers,
      retentionRules: rules.map(({ statute: _, version: __, updatedAt, ...rule }) => ({
        ...rule,
        ...(updatedAt && { since: new Date(updatedAt) }),
      })),
      graceDays: trash.trashDays,
      keepingDuties: [...new Map(duties.map((duty) => [duty.kind, duty])).values()]
        .map(({ kind, years, statute }) => ({ kind, years, statute }))
        .sort((a, b) => a.kind.localeCompare(b.kind)),
      intake,
      channels: channels.map(({ address, intakePolicy, takes }) => ({
        address,
        policy: intakePolicy as IntakePolicy | null,
        takes: takes as Channel['takes'],
      })),
      portal: { ...portal, requests },
      session: { idleMinutes: access.idleMinutes, longestHours: access.longestHours },
      factorRoles: access.factorRoles,
      sharesRequests: featuresOn.includes('sharing'),
      keepsReadAccesses: reading.keeps,
      featuresOn,
      ownMeasures,
      protection,
      duties: Object.fromEntries(legalDuties(scope.now).map(({ id, text }) => [id, text])),
      places: places.flatMap(({ purpose, country, foundCountry, operator }) =>
        purpose === 'dns' ? [] : [{ purpose, country: foundCountry ?? country, operator }],
      ),
      shape: { order: shape.order, hidden: shape.hidden, sentences: shape.sentences, wordings: shape.wordings },
    },
    changedAt: times.length > 0 ? new Date(Math.max(...times.map(Number))) : null,
  };
}
