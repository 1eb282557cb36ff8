import { useActionData, useLocation } from '@remix-run/react';
import { useState } from 'react';

type Answer<Action> = ReturnType<typeof useActionData<Action>>;

/**
 * What the page's form was answered, until something is sent or another page is opened. The router itself forgets it as
 * soon as the page's data is read again, so that news on the live channel would take a refusal off the screen.
 */
export function useAnswer<Action>(): Answer<Action> {
  const answer = useActionData<Action>();
  const { key } = useLocation();
  const [kept, setKept] = useState({ answer, key });
  if (kept.key === key && (answer === undefined || answer === kept.answer)) return kept.answer;
  setKept({ answer, key });
  return answer;
}
