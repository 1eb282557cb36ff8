import { useNavigate } from '@remix-run/react';
import { useEffect, type RefObject } from 'react';

/** Follows a plain click on any link inside without loading the page anew; other clicks are the browser's. */
export function useFollowedLinks(area: RefObject<HTMLElement>): void {
  const navigate = useNavigate();
  useEffect(() => {
    const element = area.current;
    const click = (event: MouseEvent) => {
      const link = (event.target as Element).closest('a');
      if (link === null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      navigate(link.pathname + link.search);
    };
    element?.addEventListener('click', click);
    return () => element?.removeEventListener('click', click);
  }, [area, navigate]);
}
