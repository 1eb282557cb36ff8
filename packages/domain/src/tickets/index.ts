// Tickets, their articles and the queues they lie in.
// Invariants: state and whose turn it is change together, by `transition`; numbers come from a counter of the tenant;
// a customer sees own tickets, those that the organisation shares, and public articles only; a note is internal; an anonymised ticket belongs to nobody and never changes again. A public reply enqueues `mail.deliver-article`
// with its Message-ID fixed
// and knows nothing else of mail.
export { findAnsweringAddress, newMessageId, type AnsweringAddress } from './answering-address.ts';
export {
  findTicketsNaming,
  lockThread,
  rewriteArticles,
  rewriteSubject,
  setAnonymised,
  type RewrittenArticle,
  type Thread,
} from './anonymised-rows.ts';
export { addStatement } from './add-statement.ts';
export { countTickets } from './count-tickets.ts';
export { createArticle } from './create-article.ts';
export { createTicket } from './create-ticket.ts';
export { countTicketsDue, deleteTickets, isAnyTicketDue, lockTicketsDue, type Place } from './delete-tickets.ts';
export {
  countTicketsWith,
  deleteArticles,
  findTicketsWrittenIn,
  lockMessagesOf,
  lockNotesOf,
  lockTicketsOf,
  passTicketOn,
} from './delete-parts.ts';
export { fixHeading, recordDelivery } from './delivery.ts';
export { handOverTickets } from './hand-over.ts';
export { getTicket, listArticles, readNewestArticles } from './get-ticket.ts';
export { listTickets } from './list-tickets.ts';
export { lockTicket } from './lock-ticket.ts';
export { moveTicketsOfCustomer, moveTicketsOfOrganisation } from './move-tickets.ts';
export { insertArticle, type NewArticle } from './new-article.ts';
export { insertTicket } from './new-ticket.ts';
export { findAttachment, getArticleHtml } from './open-article.ts';
export { createQueue, firstQueueId, listQueues, updateQueue } from './queues.ts';
export { numbersIn, replySubject, transition, type Standing, type TicketEvent } from './ticket.ts';
export { updateTicket } from './update-ticket.ts';
