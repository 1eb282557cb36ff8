import type { Setup, SetupStep } from '@redlich/contract';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/paraglide/messages.js';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { nextPath, previousPath, stepWords } from './steps.ts';

/** One step: where it stands, what it is for, and the way on. Nothing is lost by leaving. */
export function StepFrame({
  setup,
  step,
  lead,
  children,
}: {
  setup: Setup;
  step: SetupStep;
  lead: ReactNode;
  children: ReactNode;
}) {
  const at = setup.steps.findIndex((entry) => entry.step === step);
  const done = setup.steps[at]?.done ?? false;
  const before = previousPath(setup, step);
  return (
    <div>
      <p className="text-13 text-muted tabular-nums">
        {m.setup_progress({ at: at + 1, of: setup.steps.length, step: stepWords[step]() })}
      </p>
      <h1 className="mt-1 text-28">{stepWords[step]()}</h1>
      <p className="mt-2 max-w-[64ch] text-16 text-muted">{lead}</p>
      <div className="mt-8 flex flex-col gap-10">{children}</div>
      <nav aria-label={m.setup_way()} className="mt-12 flex flex-wrap items-center gap-3 border-t border-line pt-6">
        <ButtonLink to={nextPath(setup, step)} look={done ? 'primary' : 'secondary'} size="portal">
          {done ? m.setup_next() : m.setup_later()}
          <ArrowRight size={16} aria-hidden />
        </ButtonLink>
        {before !== null && (
          <ButtonLink to={before} look="quiet" size="portal">
            <ArrowLeft size={16} aria-hidden />
            {m.setup_back()}
          </ButtonLink>
        )}
      </nav>
    </div>
  );
}
