interface Submission {
  form: HTMLFormElement;
  submitter: HTMLElement | null;
}

let last: Submission | undefined;

/** Remembers which form was sent last, by which button: a question that its answer asks is about that one. */
export function followSubmissions(): void {
  document.addEventListener(
    'submit',
    ({ target, submitter }) => {
      if (target instanceof HTMLFormElement) last = { form: target, submitter };
    },
    true,
  );
}

/** Sends the form once more as it stands, by the same button, with `notice=publish` in its address. */
export function sendAgainPublishing(): void {
  if (last === undefined) return;
  const { form, submitter } = last;
  const button = document.createElement('button');
  button.type = 'submit';
  button.hidden = true;
  button.formNoValidate = true;
  for (const name of ['name', 'value'] as const) {
    const value = submitter?.getAttribute(name);
    if (value !== null && value !== undefined) button.setAttribute(name, value);
  }
  const to = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href;
  const { pathname, searchParams } = new URL(to, location.href);
  searchParams.set('notice', 'publish');
  button.setAttribute('formaction', `${pathname}?${searchParams}`);
  form.append(button);
  form.requestSubmit(button);
  button.remove();
  // The next question is about the same button.
  last = { form, submitter };
}

/** Puts the form back to what is stored. */
export const keepStored = (): void => last?.form.reset();
