// The access log of the pages: browser and version, operating system, IP address, time, and nothing else.
// Invariants: no column and no value leads from a line to a person, a session or a page; the user agent is read and thrown
// away; lines are written in batches, off the way of the request, and may be lost with the process; 400 days at most.
export { countAccessLogBefore, deleteAccessLogBefore } from './delete-access-log.ts';
export { listAccessLog, type AccessLogFilter } from './list-access-log.ts';
export { readUserAgent } from './user-agent.ts';
export { writeAccessLog, type AccessLine } from './write-access-log.ts';
