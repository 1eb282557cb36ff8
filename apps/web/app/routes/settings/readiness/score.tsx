import { m } from '#app/paraglide/messages.js';

/** The value as a number and as a bar. */
export function Score({ score }: { score: number }) {
  return (
    <div>
      <p className="text-28 font-semibold text-strong tabular-nums">{m.privacy_home_score({ score })}</p>
      <div
        role="meter"
        aria-label={m.privacy_home_title()}
        aria-valuenow={score}
        aria-valuemin={0}
        aria-valuemax={100}
        className="mt-3 h-2 max-w-120 overflow-hidden rounded-full bg-surface-2"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${score}%` }} />
      </div>
    </div>
  );
}
