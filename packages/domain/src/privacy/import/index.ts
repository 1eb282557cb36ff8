// Reads an existing privacy notice and proposes what the registers could take from it. Pure: a text and what is there
// already; whatever is proposed is confirmed by a person and then set by the commands of the registers.
// Precision before completeness: no proposal from an office's address, from a negation or from a quoted statute.
export { importNotice } from './propose.ts';
