import { Form } from '@remix-run/react';
import { errorsOf } from '#app/forms/field-errors.ts';
import type { FormResult } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { FoldRow } from './fold-row.tsx';

/** Takes an entry out of a register. Folded, so that it is never the nearest button. */
export function DeleteEntry({ title, text, action }: { title: string; text: string; action: string }) {
  const result = useAnswer<FormResult | undefined>();
  const refused = result?.form === 'delete' && !result.saved ? result.problem : undefined;
  return (
    <div className="border-t border-line">
      <FoldRow head={title} open={refused !== undefined}>
        <p className="mb-4 max-w-[60ch] text-14 text-muted">{text}</p>
        <Form method="post">
          <FormErrors errors={errorsOf(refused)} />
          <input type="hidden" name="form" value="delete" />
          <Button type="submit" look="danger">
            {action}
          </Button>
        </Form>
      </FoldRow>
    </div>
  );
}
