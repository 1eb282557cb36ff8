const dayMs = 86_400_000;

/** Everything whose start event lies strictly before this moment is past its period of whole days. */
export function cutOff(now: Date, retentionDays: number): Date {
  return new Date(now.getTime() - retentionDays * dayMs);
}
