import { Form } from '@remix-run/react';
import { Button } from '#app/ui/actions/button.tsx';
import { FoldRow } from './fold-row.tsx';

/** Takes an entry out of a register. Folded, so that it is never the nearest button. */
export function DeleteEntry({ title, text, action }: { title: string; text: string; action: string }) {
  return (
    <div className="border-t border-line">
      <FoldRow head={title}>
        <p className="mb-4 max-w-[60ch] text-14 text-muted">{text}</p>
        <Form method="post">
          <input type="hidden" name="form" value="delete" />
          <Button type="submit" look="danger">
            {action}
          </Button>
        </Form>
      </FoldRow>
    </div>
  );
}
