/** How a customer is shown: name if there is one, else the address. */
export function customerName(customer: {
  firstName: string | null;
  lastName: string | null;
  email: string | null;
}): string {
  return [customer.firstName, customer.lastName].filter(Boolean).join(' ') || (customer.email ?? '');
}

/**
 * First and last name from a mail's display name: "Last, First" and "First Last"; company suffixes in brackets are left
 * out. A name that is only the address again counts as none.
 */
export function splitDisplayName(displayName: string, email: string): { firstName: string; lastName: string } {
  const clean = displayName
    .replace(/[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, ' ')
    .replace(/\(.*?\)|\[.*?\]|["<>]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
  if (clean === '' || clean.includes('@') || clean.toLowerCase() === email.toLowerCase())
    return { firstName: '', lastName: '' };
  const [last, first] = clean.split(/,\s*/, 2);
  if (first) return { firstName: first.slice(0, 100), lastName: last!.slice(0, 100) };
  const words = clean.split(' ');
  if (words.length === 1) return { firstName: '', lastName: words[0]!.slice(0, 100) };
  // "von", "van", "de" … belong to the last name.
  const particle = words.findIndex(
    (word, index) => index > 0 && /^(von|van|vom|zu|zur|de|den|der|da|del|di|la|le)$/i.test(word),
  );
  const cut = particle > 0 ? particle : words.length - 1;
  return { firstName: words.slice(0, cut).join(' ').slice(0, 100), lastName: words.slice(cut).join(' ').slice(0, 100) };
}
