import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { m } from '#app/paraglide/messages.js';
import { afterKey, fit, smallest, spanned, type Box, type Step } from './boxes.ts';

interface Props {
  image: ImageBitmap;
  boxes: readonly Box[];
  onStep: (step: Step) => void;
}
type Area = Omit<Box, 'id'>;
type Point = { x: number; y: number };
type Drag =
  { kind: 'draw'; from: Point; area: Area } | { kind: 'move' | 'size'; id: number; from: Point; was: Area; area: Area };

const percent = (part: number) => `${part * 100}%`;
const styleOf = ({ x, y, width, height }: Area) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
});

/** Large enough to see, small enough for the screen: the whole image, whatever its size. */
function shownWidth({ width, height }: ImageBitmap): number {
  const most = { width: 600, height: Math.max(160, window.innerHeight * 0.45) };
  return Math.max(1, Math.round(width * Math.min(1, most.width / width, most.height / height)));
}

function dragged(drag: Drag, { x, y }: Point): Area {
  if (drag.kind === 'draw') return spanned(drag.from, { x, y });
  const { was, from } = drag;
  if (drag.kind === 'move') return fit({ ...was, x: was.x + x - from.x, y: was.y + y - from.y });
  return spanned(was, { x: Math.max(was.x + smallest, x), y: Math.max(was.y + smallest, y) });
}

/** The image with its boxes. Drawn by pointer, moved at their middle, sized at their corner; by keys as well. */
export function RedactionStage({ image, boxes, onStep }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag>();
  const width = shownWidth(image);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    const scale = Math.min(1, (width * (window.devicePixelRatio || 1)) / image.width);
    target.width = Math.max(1, Math.round(image.width * scale));
    target.height = Math.max(1, Math.round(image.height * scale));
    target.getContext('2d')?.drawImage(image, 0, 0, target.width, target.height);
  }, [image, width]);

  const at = (event: PointerEvent): Point => {
    const { left, top, width: wide, height: high } = stage.current!.getBoundingClientRect();
    return { x: (event.clientX - left) / wide, y: (event.clientY - top) / high };
  };
  const begin = (event: PointerEvent, next: (from: Point) => Drag) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    stage.current!.setPointerCapture(event.pointerId);
    setDrag(next(at(event)));
  };
  const end = () => {
    setDrag(undefined);
    if (!drag) return;
    const { area } = drag;
    // A mere click draws nothing.
    if (drag.kind !== 'draw') return onStep({ kind: 'place', id: drag.id, area });
    if (area.width > smallest || area.height > smallest) onStep({ kind: 'add', area });
  };
  const onKey = (box: Box) => (event: KeyboardEvent) => {
    const area = afterKey(box, event.key, event.shiftKey);
    if (area) onStep({ kind: 'place', id: box.id, area });
    else if (event.key === 'Delete' || event.key === 'Backspace') onStep({ kind: 'remove', id: box.id });
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={stage}
      role="group"
      aria-label={m.redact_image()}
      className="relative mx-auto w-fit max-w-full cursor-crosshair touch-none select-none overflow-hidden rounded-control ring-1 ring-line-strong"
      onPointerDown={(event) =>
        begin(event, (from) => ({ kind: 'draw', from, area: { ...from, width: 0, height: 0 } }))
      }
      onPointerMove={(event) => drag && setDrag({ ...drag, area: dragged(drag, at(event)) })}
      onPointerUp={end}
      onPointerCancel={() => setDrag(undefined)}
    >
      <canvas ref={canvas} aria-hidden className="block h-auto max-w-full" style={{ width }} />
      {boxes.map((box, index) => {
        const area = drag && drag.kind !== 'draw' && drag.id === box.id ? drag.area : box;
        return (
          <button
            key={box.id}
            type="button"
            id={`redaction-${box.id}`}
            aria-label={m.redact_box({ number: index + 1 })}
            aria-describedby="redaction-keys"
            style={styleOf(area)}
            className="absolute cursor-move bg-[#000] outline-none ring-1 ring-[#fff]/60 focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent-text"
            onKeyDown={onKey(box)}
            onPointerDown={(event) => begin(event, (from) => ({ kind: 'move', id: box.id, from, was: area, area }))}
          >
            <span aria-hidden className="absolute inset-0 flex items-center justify-center text-12 text-[#fff]">
              {index + 1}
            </span>
            <span
              aria-hidden
              className="absolute -right-1 -bottom-1 size-5 cursor-nwse-resize border-2 border-[#fff] bg-accent pointer-coarse:size-8"
              onPointerDown={(event) => begin(event, (from) => ({ kind: 'size', id: box.id, from, was: area, area }))}
            />
          </button>
        );
      })}
      {drag?.kind === 'draw' && (
        <span aria-hidden style={styleOf(drag.area)} className="pointer-events-none absolute bg-[#000]/80" />
      )}
    </div>
  );
}
