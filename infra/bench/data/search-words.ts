/** Stands in ten tickets of each tenant. */
export const rareWord = 'Quittenmarmelade';

/** Stands in every fifth ticket. */
export const frequentWord = 'Rechnung';

export const rareSentence = `Zum Dank bringen wir Ihnen ein Glas ${rareWord} mit.`;
export const frequentSentence = `Bitte schicken Sie die ${frequentWord} wie immer an unsere Zentrale.`;
