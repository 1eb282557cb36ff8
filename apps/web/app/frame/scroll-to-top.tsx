import { useLocation, useNavigationType } from '@remix-run/react';
import { useEffect } from 'react';

/**
 * A new page begins at its top; going back is left to the browser. In place of the framework's own component, which
 * writes positions into the browser's storage.
 */
export function ScrollToTop() {
  const { pathname, hash } = useLocation();
  const type = useNavigationType();
  useEffect(() => {
    if (type === 'PUSH' && hash === '') window.scrollTo(0, 0);
  }, [pathname, hash, type]);
  return null;
}
