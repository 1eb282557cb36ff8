// What a tenant tells its customers by mail: announcements, whom they are for, and what became of each copy.
// Invariants: marketing goes only to whom the consent for its purpose is in force, asked again right before each copy
// leaves; once started the words stay; a person gets one copy; each copy's id is its Message-ID. Telling is part of the
// command that has something to tell (`createAnnouncement`, `startAnnouncement`); sending is a job and belongs to `mail`.
export {
  passOn,
  putOffCopy,
  resumeAnnouncements,
  settleCopy,
  takeCopy,
  type CopyOutcome,
  type DueCopy,
} from './copies.ts';
export { createAnnouncement, type NewAnnouncement } from './create-announcement.ts';
export { startAnnouncement } from './start-announcement.ts';
