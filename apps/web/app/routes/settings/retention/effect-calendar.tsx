import type { RetentionPreview } from '@redlich/contract';
import { count } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

const [width, height, gap] = [8, 64, 4];
const monthsALabel = 6;

const monthOf = (month: string, style: 'short' | 'long') =>
  new Intl.DateTimeFormat(getLocale(), { month: style, year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** What goes in each of the months to come: bars with the rule, hollow ones as things are, and the numbers as a table. */
export function EffectCalendar({ preview: { months, later } }: { preview: RetentionPreview }) {
  const highest = Math.max(...months.flatMap(({ objects, before }) => [objects, before]));
  if (highest === 0)
    return <p className="text-13 text-muted">{m.retention_calendar_empty({ count: count(later.objects) })}</p>;
  const step = width * 2 + gap;
  const scale = (value: number) => (value === 0 ? 0 : Math.max(2, Math.round((value / highest) * height)));
  return (
    <figure className="flex flex-col gap-2">
      <figcaption className="flex flex-wrap items-center gap-x-4 gap-y-1 text-13 text-muted">
        <span className="font-medium text-normal">{m.retention_calendar()}</span>
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-3 rounded-[3px] bg-accent" />
          {m.retention_calendar_then()}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-3 rounded-[3px] border border-strong" />
          {m.retention_calendar_now()}
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${months.length * step} ${height + 2}`}
        role="img"
        aria-label={m.retention_calendar_label()}
        className="h-auto w-full"
      >
        <line x1="0" x2={months.length * step} y1={height + 1} y2={height + 1} className="stroke-line" />
        {months.map(({ month, objects, before }, i) => (
          <g key={month} transform={`translate(${i * step} 0)`}>
            <rect
              x="1"
              width={width}
              y={height - scale(objects)}
              height={scale(objects)}
              rx="1.5"
              className="fill-accent"
            />
            <rect
              x={width + 2}
              width={width - 2}
              y={height - scale(before)}
              height={scale(before)}
              rx="1.5"
              strokeWidth="1"
              className="fill-none stroke-muted"
            />
          </g>
        ))}
      </svg>
      <div aria-hidden className="grid grid-cols-4 text-12 text-muted">
        {months
          .filter((_, i) => i % monthsALabel === 0)
          .map(({ month }) => (
            <span key={month}>{monthOf(month, 'short')}</span>
          ))}
      </div>
      <details className="text-13">
        <summary className="w-fit cursor-pointer text-muted underline underline-offset-2">
          {m.retention_calendar_numbers()}
        </summary>
        <table className="mt-2 w-full tabular-nums">
          <caption className="sr-only">{m.retention_calendar_label()}</caption>
          <thead>
            <tr className="text-left text-muted">
              <th className="py-1 font-medium">{m.retention_calendar_month()}</th>
              <th className="py-1 text-right font-medium">{m.retention_calendar_then()}</th>
              <th className="py-1 text-right font-medium">{m.retention_calendar_now()}</th>
            </tr>
          </thead>
          <tbody>
            {months
              .filter(({ objects, before }) => objects > 0 || before > 0)
              .map(({ month, objects, before }) => (
                <tr key={month} className="border-t border-line">
                  <th className="py-1 text-left font-normal">{monthOf(month, 'long')}</th>
                  <td className="py-1 text-right">{count(objects)}</td>
                  <td className="py-1 text-right">{count(before)}</td>
                </tr>
              ))}
            <tr className="border-t border-line">
              <th className="py-1 text-left font-normal">{m.retention_calendar_later()}</th>
              <td className="py-1 text-right">{count(later.objects)}</td>
              <td className="py-1 text-right">{count(later.before)}</td>
            </tr>
          </tbody>
        </table>
      </details>
    </figure>
  );
}
