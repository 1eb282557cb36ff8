import { useState } from 'react';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import type { Found } from './find-personal-data.ts';

type FoundText = Found & { text: string };

const words: Record<Found['kind'], (text: string) => string> = {
  iban: (text) => m.minimise_iban({ text }),
  card: (text) => m.minimise_card({ text }),
  taxId: (text) => m.minimise_tax_id({ text }),
  password: () => m.minimise_password(),
};
/** Enough to know which one is meant. */
const shortened = (text: string) => `${text.slice(0, 4)} … ${text.slice(-2)}`;

interface Props {
  found: readonly FoundText[];
  /** The text area they stand in. */
  controlId: string;
  onChanged: (text: string) => void;
}

/** One quiet line for each thing in the text that is rarely needed: black it out with one press, or say that it is. */
export function FoundLines({ found, controlId, onChanged }: Props) {
  const [needed, setNeeded] = useState<ReadonlySet<string>>(new Set());
  const shown = found.filter(({ text }) => !needed.has(text));
  const blackOut = ({ start, end }: Found) => {
    const control = document.getElementById(controlId);
    if (!(control instanceof HTMLTextAreaElement)) return;
    control.setRangeText('█'.repeat(Math.min(8, end - start)), start, end, 'end');
    control.focus();
    onChanged(control.value);
  };
  return (
    <div role="status" className="flex flex-col gap-1">
      {shown.map((one) => (
        <p key={`${one.kind} ${one.start}`} className="mt-1 flex flex-wrap items-center gap-x-2 text-13 text-muted">
          <span>{words[one.kind](shortened(one.text))}</span>
          <Button look="quiet" className="text-strong" onClick={() => blackOut(one)}>
            {m.minimise_black_out()}
          </Button>
          <Button look="quiet" onClick={() => setNeeded(new Set([...needed, one.text]))}>
            {m.minimise_keep()}
          </Button>
        </p>
      ))}
    </div>
  );
}
