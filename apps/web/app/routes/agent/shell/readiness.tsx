import type { Setup } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { Check, ChevronDown, Rocket } from 'lucide-react';
import { m } from '#app/paraglide/messages.js';
import { stepWords } from '#app/routes/setup/steps.ts';

/** Until the desk is live: what is done, what is open, each with the place where it is done. */
export function Readiness({ setup }: { setup: Setup }) {
  const done = setup.steps.filter((step) => step.done).length;
  return (
    <details className="group border-b border-line bg-accent-soft text-13 text-accent-text">
      <summary className="flex min-h-10 list-none flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5 [&::-webkit-details-marker]:hidden">
        <Rocket size={16} aria-hidden className="shrink-0" />
        <span className="font-medium">{m.readiness_title()}</span>
        <span className="tabular-nums">{m.readiness_progress({ done, of: setup.steps.length })}</span>
        <ChevronDown
          size={16}
          aria-hidden
          className="shrink-0 transition-transform duration-120 group-open:rotate-180"
        />
        <Link to="/setup" className="ml-auto font-medium underline underline-offset-2">
          {m.readiness_resume()}
        </Link>
      </summary>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 px-4 pb-3 md:pl-11">
        {setup.steps.map((entry) => (
          <li key={entry.step} className="flex min-h-8 items-center gap-2">
            <span
              aria-hidden
              className="inline-flex size-4 items-center justify-center rounded-full ring-1 ring-current ring-inset"
            >
              {entry.done && <Check size={12} />}
            </span>
            <Link to={`/setup/${entry.step}`} className="underline-offset-2 hover:underline">
              {stepWords[entry.step]()}
            </Link>
            <span className="sr-only">{entry.done ? m.setup_done() : m.setup_open()}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
