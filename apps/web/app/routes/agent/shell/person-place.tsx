import { Form } from '@remix-run/react';
import { lazy, Suspense, useState } from 'react';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { PersonButton } from './person-button.tsx';

const PersonMenu = lazy(() => import('./person-menu.tsx'));

/** Where the person's menu opens. The menu itself is loaded with the first press; without scripts there is the way out. */
export function PersonPlace() {
  const person = useRootData()?.person;
  const [asked, setAsked] = useState(false);
  if (person == null) return null;
  const button = <PersonButton person={person} onClick={() => setAsked(true)} />;
  return (
    <>
      {asked ? (
        <Suspense fallback={button}>
          <PersonMenu />
        </Suspense>
      ) : (
        button
      )}
      <noscript>
        <Form method="post" action="/logout" className="p-2">
          <button type="submit" className="text-13 underline">
            {m.logout()}
          </button>
        </Form>
      </noscript>
    </>
  );
}
