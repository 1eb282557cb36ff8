import { personal, reference, technical, type TableEntry } from './parts.ts';

/**
 * The tables outside of the tenants' schema. The platform itself is responsible for what they hold of people: its
 * operators, nobody of a tenant's.
 */
export const platformTables: Record<string, Pick<TableEntry, 'ends' | 'columns'>> = {
  addresses: { ends: 'with the channel', columns: technical('address', 'channel_id', 'tenant_id') },
  attempts: {
    ends: 'a day after the attempt',
    // A keyed hash, a random id and a time.
    columns: technical('at', 'attempt_id', 'bucket'),
  },
  // Made by the owner of the tables, for the operator's list; the files lie outside.
  backups: {
    ends: 'a year after the backup expired',
    columns: technical(
      'backup_id',
      'kind',
      'tenant_id',
      'created_at',
      'expires_at',
      'bytes',
      'sha256',
      'verified_at',
      'expired_at',
    ),
  },
  restores: {
    ends: 'a year after the restore was finished',
    columns: technical('restore_id', 'backup_id', 'tenant_id', 'begun_at', 'rows_at', 'stays_suspended', 'finished_at'),
  },
  hosts: { ends: 'with the tenant', columns: technical('host', 'tenant_id', 'is_custom', 'is_primary') },
  places: {
    ends: 'when another place is configured',
    columns: technical(
      'purpose',
      'host',
      'country',
      'operator',
      'region',
      'is_own_network',
      'found_country',
      'found_by',
      'looked_up_at',
      'opened',
      'last_at',
      'configured_at',
    ),
  },
  operators: {
    ends: 'when the operator is removed',
    columns: {
      ...reference('operator_id'),
      ...personal('email', 'email_key', 'name', 'password_hash'),
      ...technical('language', 'active', 'invitation_hash', 'invitation_expires_at', 'created_at'),
    },
  },
  operator_record: {
    ends: 'when the operator replaces it',
    // Who runs the platform, as its contracts name it.
    columns: { ...technical('only_one', 'changed_at'), ...personal('record') },
  },
  sub_processors: {
    ends: 'never: who processed data, and when, stays told',
    columns: {
      ...technical('sub_processor_id', 'name', 'purpose_de', 'purpose_en', 'country', 'transfer_mechanism', 'website'),
      ...technical('reason_de', 'reason_en', 'announced_at', 'active_from', 'withdrawn_at', 'ended_on'),
    },
  },
  operator_sessions: {
    ends: '30 minutes after the last use, 12 hours after the login; the row with the next login',
    columns: {
      ...reference('session_hash', 'operator_id', 'session_id'),
      ...personal('device'),
      ...technical('created_at', 'expires_at', 'awaits_factor'),
    },
  },
  operator_seeds: {
    ends: 'when the operator takes it out of use, or is removed',
    columns: {
      ...reference('operator_id'),
      ...personal('sealed_seed'),
      ...technical('last_step', 'created_at', 'confirmed_at'),
    },
  },
  operator_recovery_codes: {
    ends: 'when it is used, with the app, or with the operator',
    columns: { ...reference('operator_id', 'code_hash'), ...technical('created_at') },
  },
  operator_acts: {
    ends: 'a year after the act',
    columns: {
      ...reference('operator_id', 'object_id'),
      ...personal('reason'),
      ...technical('operator_act_id', 'at', 'action', 'tenant_id'),
    },
  },
  tenant_usage: {
    ends: 'with the tenant',
    columns: technical(
      'tenant_id',
      'counted_at',
      'agents',
      'customers',
      'tickets',
      'articles',
      'bytes',
      'mails_in',
      'mails_out',
      'failed_in',
      'failed_out',
    ),
  },
  notice_checks: {
    ends: 'with the tenant',
    columns: technical('tenant_id', 'law_version', 'checked_at', 'errors', 'warnings'),
  },
  erasures: {
    ends: 'never: the certificate names nobody',
    columns: technical('certificate_id', 'tenant_id', 'begun_at', 'counts', 'finished_at', 'sha256'),
  },
  runs: { ends: 'never: one row a task', columns: technical('name', 'at') },
};
