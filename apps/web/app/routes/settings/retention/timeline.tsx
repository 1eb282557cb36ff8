import { daysOfPeriod, type RetentionRule } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';
import { actionWords, termsWords } from './retention-words.ts';

const year = 365.25;
const width = 560;

/** From the start event over the period, and behind it what a statute keeps, hatched, to what is done at the end. */
export function Timeline({
  rule,
  floor,
}: {
  rule: RetentionRule;
  floor: { years: number; statute: string } | undefined;
}) {
  const period = daysOfPeriod(rule.period) + (rule.toYearEnd ? year / 2 : 0);
  const kept = floor ? (floor.years + 0.5) * year : 0;
  const whole = Math.max(period, kept);
  const end = Math.max(24, Math.round((period / whole) * width));
  const start = rule.start === 'contractEnd' ? m.retention_start_contract() : m.retention_timeline_start();
  const pattern = `floor-${rule.id}`;
  return (
    <figure className="mb-5 max-w-140">
      <svg viewBox={`0 0 ${width} 14`} aria-hidden className="h-auto w-full">
        <defs>
          <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="6" strokeWidth="2" className="stroke-muted" />
          </pattern>
        </defs>
        {kept > period && <rect x="0" y="3" width={width} height="8" rx="4" fill={`url(#${pattern})`} />}
        <rect x="0" y="3" width={end} height="8" rx="4" className="fill-accent" />
        <circle cx="5" cy="7" r="5" className="fill-strong" />
        <circle cx={end - 5} cy="7" r="5" className="fill-strong" />
      </svg>
      <figcaption className="mt-1 flex flex-wrap justify-between gap-x-4 text-13 text-muted">
        <span>{start}</span>
        <span>{m.retention_timeline_end({ period: termsWords(rule), action: actionWords[rule.action]() })}</span>
        {floor && kept > period && (
          <span className="w-full">{m.retention_timeline_floor({ count: floor.years, statute: floor.statute })}</span>
        )}
      </figcaption>
    </figure>
  );
}
