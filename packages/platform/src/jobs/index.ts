// Jobs in the application's own database (pg-boss): added in the transaction that causes them, started by NOTIFY after
// its commit within milliseconds, retried with back-off, then kept in a dead-letter queue. Payloads hold ids, never content.
export { installQueues, type QueueDefinition } from './queues.ts';
export type { DeadJob, QueueInspection, QueueState } from './inspect-queues.ts';
export { openJobQueue, type AddingStatement, type EnqueueOptions, type JobData, type JobQueue } from './job-queue.ts';
