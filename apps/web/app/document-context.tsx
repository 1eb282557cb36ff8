import { createContext, useContext } from 'react';

/** What only the rendering on the server knows: the nonce of the policy and the number of the request. */
export interface DocumentFacts {
  nonce: string;
  requestId: string;
}

export const DocumentContext = createContext<DocumentFacts | null>(null);

/** In the browser a script's nonce cannot be read back as an attribute, so it stays empty there. */
export function useDocumentFacts(): DocumentFacts {
  const facts = useContext(DocumentContext);
  if (facts !== null) return facts;
  return {
    nonce: '',
    requestId: typeof document === 'undefined' ? '' : (document.documentElement.dataset.requestId ?? ''),
  };
}
