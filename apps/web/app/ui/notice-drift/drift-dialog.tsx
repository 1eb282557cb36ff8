import type { NoticeDrift } from '@redlich/contract';
import { useEffect, useState } from 'react';
import { m } from '#app/paraglide/messages.js';
import { Button } from '../actions/button.tsx';
import { Dialog } from '../overlay/dialog.tsx';
import { DriftWords } from './drift-words.tsx';
import { keepStored, sendAgainPublishing } from './last-submission.ts';

/**
 * The question that a change asks which would make the published notice untrue: keep the setting, or change it and publish
 * a new version. Closed without an answer, what was typed stays.
 */
export function DriftDialog({ drift }: { drift: NoticeDrift }) {
  const [open, setOpen] = useState(true);
  useEffect(() => setOpen(true), [drift]);
  const publishable = drift.mayPublish && drift.obstacles.length === 0;
  const answer = (act: () => void) => () => {
    setOpen(false);
    act();
  };
  return (
    <>
      <Button type="button" look="quiet" className="mt-2" onClick={() => setOpen(true)}>
        {m.drift_show()}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={m.drift_title()} description={m.drift_lead()} wide>
        <DriftWords drift={drift} />
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          <Button type="button" look={publishable ? 'secondary' : 'primary'} onClick={answer(keepStored)}>
            {m.drift_keep()}
          </Button>
          {publishable && (
            <Button type="button" look="primary" onClick={answer(sendAgainPublishing)}>
              {m.drift_publish()}
            </Button>
          )}
        </div>
      </Dialog>
    </>
  );
}
