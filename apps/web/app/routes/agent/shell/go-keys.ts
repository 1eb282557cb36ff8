import { useNavigate } from '@remix-run/react';
import { useMay } from '#app/root-data.ts';
import { useKeyPairs } from './keyboard.ts';
import { fixedViews } from './views.ts';

/** `g` and a letter lead to the views; `g k` to the customers, `g s` to the settings. */
export function useGoKeys(): void {
  const navigate = useNavigate();
  const may = useMay();
  const pairs: Record<string, () => void> = { s: () => navigate('/settings') };
  if (may('ticket.list')) {
    for (const { key, to } of fixedViews(null)) if (key !== undefined) pairs[key] = () => navigate(to);
    pairs.n = () => navigate('/desk/new');
  }
  if (may('customer.list')) pairs.k = () => navigate('/desk/customers');
  useKeyPairs(pairs);
}
