import { Plus, Trash2, Undo2 } from 'lucide-react';
import { useReducer, useState } from 'react';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { IconButton } from '#app/ui/actions/icon-button.tsx';
import { Dialog } from '#app/ui/overlay/dialog.tsx';
import { noBoxes, takeStep, type Box } from './boxes.ts';
import { redactImage } from './redact-image.ts';
import { RedactionStage } from './redaction-stage.tsx';
import type { Asking } from './use-asking.ts';

/** Every image that waits, one after the other. */
export function RedactionDialogs({ asking }: { asking: Asking }) {
  const { current } = asking;
  if (!current) return null;
  const { key, ...asked } = current;
  return <RedactionDialog key={key} asking={asking} {...asked} />;
}

interface Props {
  asking: Asking;
  file: File;
  image: ImageBitmap;
}

/** Blacks out parts of an image before it leaves the browser. One press sends it as it is; closing leaves it out. */
function RedactionDialog({ asking, file, image }: Props) {
  const [state, step] = useReducer(takeStep, noBoxes);
  const [problem, setProblem] = useState(false);
  const [busy, setBusy] = useState(false);
  const { boxes, before } = state;
  const redact = async () => {
    setBusy(true);
    try {
      asking.answer(await redactImage(file, image, boxes));
    } catch {
      setBusy(false);
      setProblem(true);
    }
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={() => asking.answer(undefined)}
      title={m.redact_title()}
      description={m.redact_lead({ name: file.name })}
    >
      <RedactionStage image={image} boxes={boxes} onStep={step} />
      <p id="redaction-keys" className="mt-2 text-13 text-muted">
        {m.redact_keys()}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={() => step({ kind: 'add', area: { x: 0.35, y: 0.4, width: 0.3, height: 0.2 } })}>
          <Plus size={16} aria-hidden />
          {m.redact_add()}
        </Button>
        <Button look="quiet" disabled={before.length === 0} onClick={() => step({ kind: 'undo' })}>
          <Undo2 size={16} aria-hidden />
          {m.redact_undo()}
        </Button>
      </div>
      <p role="status" className="mt-3 text-13 text-muted">
        {m.redact_count({ count: boxes.length })}
      </p>
      <BoxList boxes={boxes} onRemove={(id) => step({ kind: 'remove', id })} />
      {problem && (
        <p role="alert" className="mt-3 text-13 font-medium text-bad-text">
          {m.redact_failed()}
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-2 border-t border-line pt-4">
        <Button look="primary" disabled={boxes.length === 0 || busy} onClick={() => void redact()}>
          {m.redact_accept()}
        </Button>
        <Button disabled={busy} onClick={() => asking.answer(file)}>
          {m.redact_as_is()}
        </Button>
        <Button look="quiet" disabled={busy} onClick={() => asking.answer(undefined)}>
          {m.redact_leave_out()}
        </Button>
      </div>
    </Dialog>
  );
}

const percent = (part: number) => Math.round(part * 100);

/** Where each box is, in words, and a way to take it away. */
function BoxList({ boxes, onRemove }: { boxes: readonly Box[]; onRemove: (id: number) => void }) {
  if (boxes.length === 0) return null;
  return (
    <ol aria-label={m.redact_boxes()} className="mt-1">
      {boxes.map(({ id, x, y, width, height }, index) => (
        <li key={id} className="flex items-center gap-2 text-13 text-normal">
          <span className="min-w-0 flex-1 tabular-nums">
            {m.redact_where({
              number: index + 1,
              left: percent(x),
              top: percent(y),
              width: percent(width),
              height: percent(height),
            })}
          </span>
          <IconButton icon={Trash2} label={m.redact_remove({ number: index + 1 })} onClick={() => onRemove(id)} />
        </li>
      ))}
    </ol>
  );
}
