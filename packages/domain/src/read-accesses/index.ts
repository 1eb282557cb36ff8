// Who opened which customer's ticket, for the data protection officer: agents and programs, never customers.
// Invariants: one entry a reader, ticket and hour; ids only, names are looked up when it is read; switched off it keeps
// nothing new and what there is ends by its own period.
export { countReadAccessesBefore, deleteReadAccessesBefore, deleteReadAccessesOf } from './delete-read-accesses.ts';
export { getReadAccessSettings, readReadAccessSettings, setReadAccessLog } from './settings.ts';
export { listReadAccesses, type ReadAccessFilter } from './list-read-accesses.ts';
export { noteLook } from './note-look.ts';
export { recordReading } from './record-reading.ts';
