// Requests of data subjects (GDPR Art. 12, 15 to 22, 7(3)): what came in, who it is, until when it is to be answered, how it was.
// Invariants: the clock starts with the receipt and only an extension told with reasons in the first month moves it; of a
// proof only kind and time are kept; an answer needs a proof of who it is, unless it refuses or finds nothing; a letter that
// left keeps its words; whoever asks from outside is answered alike. Carrying out what is asked for belongs to other modules
// but for what the person does in the portal: a restriction takes effect at once, a correction is set by one step here.
export { answerDataRequest } from './answer.ts';
export { applyCorrection } from './corrections/apply-correction.ts';
export { askForCorrection } from './corrections/ask-for-correction.ts';
export { getCorrectable } from './corrections/correctable.ts';
export { endOwnRestriction, restrictOwn } from './own-restriction.ts';
export { closeDataRequest } from './close.ts';
export { extendDataRequest } from './extend.ts';
export { getDataRequest } from './get-request.ts';
export { askIdentity, proveIdentity, startDataRequest } from './identity.ts';
export { confirmRequestIdentity } from './confirm-identity.ts';
export { eraseFromRequests, moveDataRequests } from './of-customer.ts';
export { countRequestsClosedBefore, deleteRequestsClosedBefore } from './delete-requests.ts';
export { listDataRequests } from './list-requests.ts';
export { openRequestMail } from './open-mail.ts';
export {
  getLetterText,
  listLetterTexts,
  previewLetterText,
  resetLetterText,
  setLetterText,
} from './letters/letter-texts.ts';
export { openRequestLetter } from './letters/open-letter.ts';
export { proposeRequestLetter } from './letters/propose-letter.ts';
export { sendRequestLetter } from './letters/send-letter.ts';
export { noteDataRequest } from './note-request.ts';
export { addRequestNote } from './add-note.ts';
export { createOwnDataRequest, listOwnDataRequests } from './own-requests.ts';
export { requestOfMail } from './request-of-mail.ts';
export { requestOfTicket } from './request-of-ticket.ts';
export { setRequestRight } from './set-right.ts';
export { remindOfDataRequests } from './remind.ts';
export { unlinkTickets } from './unlink-tickets.ts';
export { addReply } from './wrote-again.ts';
export { createVisitorDataRequest, openDataRequestForm } from './visitor-request.ts';
