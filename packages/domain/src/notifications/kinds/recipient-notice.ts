import { dataRequestLetter } from './data-requests.ts';
import type { KindOfNotification } from './parts.ts';

/** Tells somebody who got data of a person what became of them (GDPR Art. 19), in the words it was written with. */
export const recipientNotice: KindOfNotification = dataRequestLetter;
