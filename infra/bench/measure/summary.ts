import { percentile } from './percentile.ts';

/** What a driver saw in one round. */
export interface Measured {
  /** of every answer, right or wrong */
  latenciesMs: number[];
  elapsedMs: number;
  /** right answers, those of the warm-up included */
  done: number;
  errors: number;
  /** the first few, in words */
  errorTexts: string[];
  /** by name of the watched process, its descendants included; empty where the system does not tell */
  cpuMs: Record<string, number>;
  /** cores that programs outside of the bench used meanwhile; undefined where the system does not tell */
  othersCores: number | undefined;
}

export interface Summary {
  requests: number;
  /** right answers, those of the warm-up included */
  done: number;
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  errors: number;
  errorTexts: string[];
  /** per request, by process */
  cpuMs: Record<string, number>;
  othersCores: number | undefined;
}

/** Several rounds of the same work as one. */
export function summarise(rounds: readonly Measured[]): Summary {
  const ascending = rounds.flatMap(({ latenciesMs }) => latenciesMs).sort((a, b) => a - b);
  const sum = (of: (round: Measured) => number) => rounds.reduce((total, round) => total + of(round), 0);
  const requests = ascending.length;
  const elapsedMs = sum((round) => round.elapsedMs);
  const watched = Object.keys(rounds[0]?.cpuMs ?? {});
  const perRequest = (name: string) => (requests === 0 ? 0 : sum((round) => round.cpuMs[name] ?? 0) / requests);
  const othersKnown = rounds.length > 0 && rounds.every(({ othersCores }) => othersCores !== undefined);
  return {
    requests,
    done: sum((round) => round.done),
    perSecond: elapsedMs === 0 ? 0 : (requests / elapsedMs) * 1000,
    p50Ms: percentile(ascending, 0.5),
    p95Ms: percentile(ascending, 0.95),
    p99Ms: percentile(ascending, 0.99),
    errors: sum((round) => round.errors),
    errorTexts: rounds.flatMap(({ errorTexts }) => errorTexts).slice(0, 5),
    cpuMs: Object.fromEntries(watched.map((name) => [name, perRequest(name)])),
    othersCores: othersKnown
      ? sum((round) => (round.othersCores ?? 0) * round.elapsedMs) / Math.max(1, elapsedMs)
      : undefined,
  };
}
