/** To a place of the platform's own: whatever tenant it happens for, the operator answers for it. */
export interface PlatformConnection {
  purpose: 'mail' | 'files' | 'dns' | 'health';
  host: string;
  port: number;
}

/** To a place that a tenant names. */
export interface TenantConnection {
  purpose: 'webhook' | 'singleSignOn';
  tenantId: string;
  host: string;
  port: number;
}

export type Connection = PlatformConnection | TenantConnection;
