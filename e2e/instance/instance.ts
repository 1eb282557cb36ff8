/** The running product that the journeys go through, from outside: by its ports and its data folder. */
export interface Instance {
  webPort: number;
  smtpPort: number;
  outboxPort: number;
  /** Of single sign-on. */
  providerPort: number;
  /** absolute */
  dataDir: string;
  /** What its name server knows; see `publish`. */
  zoneDir: string;
}

const variable = 'REDLICH_E2E_INSTANCE';

/** Hands the instance on to the workers, which inherit the environment. */
export function announceInstance(instance: Instance): void {
  process.env[variable] = JSON.stringify(instance);
}

/** The instance that the setup found or started. */
export function readInstance(): Instance {
  return JSON.parse(process.env[variable] ?? '') as Instance;
}

/** Host and port of a desk, or of the platform itself without a slug. */
export const hostOf = ({ webPort }: Pick<Instance, 'webPort'>, slug?: string): string =>
  `${slug === undefined ? '' : `${slug}.`}localhost:${webPort}`;
