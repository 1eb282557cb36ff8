const kept = ['name', 'value', 'formaction'] as const;

interface Submission {
  form: HTMLFormElement;
  /** Of the button that sent it, as it was then: React may make another one of the same element. */
  button: Partial<Record<(typeof kept)[number], string>>;
}

let last: Submission | undefined;

/** Remembers which form was sent last, by which button: a question that its answer asks is about that one. */
export function followSubmissions(): void {
  document.addEventListener(
    'submit',
    ({ target, submitter }) => {
      if (!(target instanceof HTMLFormElement)) return;
      const button: Submission['button'] = {};
      for (const name of kept) {
        const value = submitter?.getAttribute(name);
        if (value !== null && value !== undefined) button[name] = value;
      }
      last = { form: target, button };
    },
    true,
  );
}

/** Sends the form once more as it stands, by the same button, with `notice=publish` in its address. */
export function sendAgainPublishing(): void {
  if (last === undefined) return;
  const { form, button: pressed } = last;
  const button = document.createElement('button');
  button.type = 'submit';
  button.hidden = true;
  button.formNoValidate = true;
  for (const [name, value] of Object.entries(pressed)) button.setAttribute(name, value);
  const to = pressed.formaction ?? form.getAttribute('action') ?? location.href;
  const { pathname, searchParams } = new URL(to, location.href);
  searchParams.set('notice', 'publish');
  button.setAttribute('formaction', `${pathname}?${searchParams}`);
  form.append(button);
  form.requestSubmit(button);
  button.remove();
  // The next question is about the same button.
  last = { form, button: pressed };
}

/** Puts everything back to what is stored: a form that was answered remembers what was typed, a page that is read anew does not. */
export const keepStored = (): void => location.reload();
