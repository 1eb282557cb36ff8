import type { NoticeFinding } from '@redlich/contract';
import clsx from 'clsx';
import { CornerDownLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';

interface Props {
  text: string;
  findings: readonly NoticeFinding[];
  language: string;
  /** Absent where the text cannot be changed in place. */
  onApply?: (index: number) => void;
  onApplyAll?: () => void;
}

const excerptMax = 90;

/** A button that needs scripts is there only once they run. */
function useScripts(): boolean {
  const [run, setRun] = useState(false);
  useEffect(() => setRun(true), []);
  return run;
}

export function FindingList({ text, findings, language, onApply, onApplyAll }: Props) {
  const scripts = useScripts();
  const plain = findings.filter(({ replacement }) => replacement !== null).length;
  return (
    <section
      aria-labelledby="findings"
      className="mt-10 min-w-0 lg:sticky lg:top-6 lg:mt-0 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto lg:pr-2"
      tabIndex={0}
    >
      <h2 id="findings" className="text-16">
        {m.check_findings()}
      </h2>
      {scripts && onApplyAll && plain > 1 && (
        <Button className="mt-3" onClick={onApplyAll}>
          {m.check_apply_all({ count: plain })}
        </Button>
      )}
      <ol className="mt-3 border-t border-line">
        {findings.map((finding, index) => (
          <li
            key={`${finding.id}-${finding.start}-${index}`}
            id={`finding-${index + 1}`}
            className="scroll-mt-6 border-b border-line py-4 target:bg-accent-soft"
          >
            <p className="flex flex-wrap items-center gap-2">
              <span className="text-13 font-semibold text-strong tabular-nums">{index + 1}</span>
              <Badge tone={finding.severity === 'error' ? 'bad' : 'warn'}>
                {finding.severity === 'error' ? m.check_error() : m.check_warning()}
              </Badge>
              <span className="font-mono text-12 text-muted">{finding.id}</span>
              <a
                href={`#place-${index + 1}`}
                className="ml-auto inline-flex min-h-8 items-center text-13 text-accent-text underline underline-offset-2"
              >
                {m.check_place()}
              </a>
            </p>
            <div lang={language}>
              <p className="mt-1.5 text-14 font-medium text-strong">{finding.message}</p>
              <blockquote
                className={clsx(
                  'mt-2 border-l-2 pl-2.5 text-13 text-muted',
                  finding.severity === 'error' ? 'border-bad' : 'border-warn',
                )}
              >
                {excerptOf(text.slice(finding.start, finding.end))}
              </blockquote>
              <p className="mt-2 text-14 text-normal">{finding.proposal}</p>
            </div>
            <p className="mt-2 text-12 text-muted">
              {m.check_source()}: {finding.source}
            </p>
            {scripts && onApply && finding.replacement !== null && (
              <Button className="mt-3 max-w-full" onClick={() => onApply(index)}>
                <CornerDownLeft size={16} aria-hidden />
                <span className="truncate">{m.check_apply({ text: finding.replacement })}</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > excerptMax ? `${line.slice(0, excerptMax)} …` : line;
}
