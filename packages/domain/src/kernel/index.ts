// The machinery of commands: scope, permissions, transaction, audit, jobs, live events, errors.
// Invariants: every change runs in one tenant transaction, is permitted by its name and audited with ids only;
// jobs exist if, and only if, that transaction commits, and who listens is told afterwards. Knows no ticket, person or mail.
export {
  agentActor,
  anonymousActor,
  customerActor,
  may,
  operatorActor,
  supportActor,
  systemActor,
  type Actor,
} from './actor.ts';
export { allDone } from './all-done.ts';
export { command, query, readTogether } from './command.ts';
export { decodeCursor, encodeCursor, idPart, namePart, timePart } from './cursor.ts';
export { calendarDay, dayStart, midnightOf } from './days.ts';
export {
  DomainError,
  fieldError,
  isForeignKeyViolation,
  isUniqueViolation,
  notFound,
  type Drift,
  type FieldError,
  type FieldProblemKey,
  type SsoProblemKey,
} from './errors.ts';
export { isEventStopped, isStopped } from './is-stopped.ts';
export { jsonTypeOf } from './json-type.ts';
export { queues, type Job, type JobName, type JobPayload } from './jobs.ts';
export { liveChannel, mayHear, type Announcement, type Concerned, type Listener } from './live.ts';
export { watchChanges, type NoticeWatch } from './notice-watch.ts';
export { rehearse } from './rehearse.ts';
export {
  allPermissions,
  permissionsOfAgent,
  permissionsOfPrivilege,
  permissionsOfSettingUp,
  privilegesOfRole,
  type Permission,
} from './permissions.ts';
export { originOf, type Clock, type Files, type Jobs, type Log, type Ports, type Site } from './ports.ts';
export { everyQueue, mayInQueue, noQueue, queuesWith, sumOfRights, type QueueAccess } from './queue-rights.ts';
export { everyCommandAndQuery, type Declared } from './registry.ts';
export type { CommandScope, QueryScope, Scope } from './scope.ts';
export { readingLocked, seeLocked } from './see-locked.ts';
export { inSnakeCase, streamRows } from './stream-rows.ts';
