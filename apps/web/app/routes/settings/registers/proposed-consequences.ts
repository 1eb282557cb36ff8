import type { MandatoryFields } from '@redlich/contract';

/** What stands in the form before anything was stated; saved by the data protection officer only. */
export const proposedConsequences: MandatoryFields['consequences'] = {
  visitorRequest: {
    de: 'Ohne diese Angaben können wir die Anfrage nicht annehmen.',
    en: 'Without these details we cannot accept the request.',
  },
  request: {
    de: 'Ohne Betreff und Nachricht wissen wir nicht, wobei wir helfen sollen.',
    en: 'Without subject and message we do not know what to help with.',
  },
  activation: {
    de: 'Ohne Kennwort entsteht kein Zugang zum Portal.',
    en: 'Without a password no account for the portal is opened.',
  },
};
