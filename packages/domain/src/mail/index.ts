// Mail in and out: channels, accepted messages, threading, delivery of replies.
// Invariants: a message is durable before it is acknowledged; one message is filed once per channel; who only quotes a
// number or a Message-ID gets a ticket of their own; a repeat of an outgoing mail carries the same Message-ID; what could
// not be read is kept and shown; who may not write in makes no person and no ticket, waits in quarantine and is gone after
// its days. Never sends inside a transaction.
export { acceptMail } from './accept-mail.ts';
export { answerStranger } from './answer-stranger.ts';
export { createChannel, findChannelByAddress, listChannels, updateChannel } from './channels.ts';
export {
  countMailsBefore,
  deleteMailsBefore,
  deleteMailsFrom,
  deleteMailsOfArticles,
  deleteMailsOfTickets,
} from './delete-mails.ts';
export { deliverAnnouncement } from './deliver-announcement.ts';
export { deliverTest, previewAnnouncement } from './preview-announcement.ts';
export { deliverArticle, giveUpDelivery, type MailSender, type OutgoingFile } from './deliver-article.ts';
export { deliverNotification, giveUpNotification } from './deliver-notification.ts';
export { findRawMail, giveUpReceiving, listIncomingMails, replayMail } from './incoming-mails.ts';
export type { OutgoingMail } from './outgoing-mail.ts';
export type { MailReader, ParsedAttachment, ParsedMail, UnparsedMail } from './parsed-mail.ts';
export { deleteExpiredQuarantine, deleteQuarantinedMail } from './quarantine/delete-quarantined.ts';
export { countQuarantine, getQuarantinedMail, listQuarantine } from './quarantine/list-quarantine.ts';
export { releaseMail } from './quarantine/release-mail.ts';
export { receiveMail } from './receive-mail.ts';
export { resumeMail } from './resume-mail.ts';
