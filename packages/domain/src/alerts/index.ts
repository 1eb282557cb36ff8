// The bell: what concerns an agent, and what of it each wants to hear of.
// Invariants: ids only, the words are made for the reader, who sees nothing of tickets that the queues' rights hide by now;
// nobody is told of the own act; what comes again while unread stays one line; a mail goes with the first of them only.
export { getAlertChoices, setAlertChoices } from './alert-choices.ts';
export { deleteOldAlerts } from './delete-old-alerts.ts';
export { getUnreadAlerts, listAlerts } from './list-alerts.ts';
export { raiseAlert, settleTeamAlerts } from './raise-alert.ts';
export { readAlerts } from './read-alerts.ts';
