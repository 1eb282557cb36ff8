import { useRef, useState } from 'react';
import { isRedactable, openImage } from './redact-image.ts';

export interface Asked {
  key: number;
  file: File;
  image: ImageBitmap;
}

export interface Asking {
  /** The image that is being asked about. */
  current: Asked | undefined;
  /** Passes on every file: images once they were answered for, everything else at once. */
  ask(files: readonly File[], pass: (files: readonly File[]) => void, whenDone?: () => void): void;
  /** What becomes of the current one; undefined: it is not attached. */
  answer(file: File | undefined): void;
}

interface Waiting extends Asked {
  pass: (files: readonly File[]) => void;
  whenDone: (() => void) | undefined;
}

let lastKey = 0;

/** Images one after the other, each with the offer to black out parts of it before it leaves the browser. */
export function useAsking(): Asking {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const now = useRef<readonly Waiting[]>([]);
  const change = (next: readonly Waiting[]) => {
    now.current = next;
    setWaiting(next);
  };
  return {
    current: waiting[0],
    ask(files, pass, whenDone) {
      void Promise.all(
        files.map(async (file) => ({ file, image: isRedactable(file) ? await openImage(file) : undefined })),
      ).then((read) => {
        const plain = read.filter(({ image }) => image === undefined).map(({ file }) => file);
        if (plain.length > 0) pass(plain);
        const images = read.flatMap(({ file, image }) =>
          image ? [{ key: ++lastKey, file, image, pass, whenDone }] : [],
        );
        if (images.length === 0) whenDone?.();
        else change([...now.current, ...images]);
      });
    },
    answer(file) {
      const [first, ...rest] = now.current;
      if (!first) return;
      first.image.close();
      if (file) first.pass([file]);
      change(rest);
      if (!rest.some(({ pass }) => pass === first.pass)) first.whenDone?.();
    },
  };
}
