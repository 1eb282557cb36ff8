import { createContext, useContext } from 'react';

/** The nonce of the document's policy and the number of its request: from the answer, and in the browser read back. */
export interface DocumentFacts {
  nonce: string;
  requestId: string;
}

export const DocumentContext = createContext<DocumentFacts>({ nonce: '', requestId: '' });

export const useDocumentFacts = (): DocumentFacts => useContext(DocumentContext);
