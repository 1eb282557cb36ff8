// Mails that the software itself writes to one person: invitation, reset, confirmation.
// Invariants: kept is only which kind went to whom and when; the text is made at the moment of sending, in the person's
// language, and a link's token is derived then. Asking for one (`notify`) is part of the command it belongs to; sending is
// a job and belongs to `mail`.
export {
  countNotificationsBefore,
  deleteNotificationsAbout,
  deleteNotificationsBefore,
} from './delete-notifications.ts';
export { findQueuedNotification, recordNotification, type QueuedNotification } from './queued-notification.ts';
export { composeNotification, isOnPlatform, type NotificationKind, type NotificationText } from './kinds/index.ts';
export { receiptsWithoutHint } from './kinds/receipts-without-hint.ts';
export { moveNotificationsOfCustomer } from './move-notifications.ts';
export { notify } from './notify.ts';
export { notifyAdmins, notifyHolders } from './notify-admins.ts';
