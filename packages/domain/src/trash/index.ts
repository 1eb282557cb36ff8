// The trash: closed tickets whose period is over, for the days a tenant gives them. Nobody sees them but who may restore.
// Invariants: numbers and days only, neither subject nor person; one person asks for a ticket, another one decides; what
// is restored is spared by rules for thirty days, so that it can be reopened or put under a hold.
export { listTrash } from './list-trash.ts';
export { askForRestoration, decideOnRestoration, listRestorations } from './restorations.ts';
