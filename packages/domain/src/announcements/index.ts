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
export { recordBounce } from './record-bounce.ts';
export { cancelAnnouncement, sendAnnouncement, testAnnouncement } from './send-announcement.ts';
export { findChannel } from './sender.ts';
export { startAnnouncement } from './start-announcement.ts';
export { countAnnouncementsBefore, deleteAnnouncementsBefore } from './delete-announcements.ts';
export { getAnnouncement, readAnnouncement } from './get-announcement.ts';
export { listOrganisationsToChoose } from './list-organisations.ts';
export { listAnnouncements } from './list-announcements.ts';
export { getReach, listCopies } from './list-copies.ts';
export { moveAudienceOfOrganisation, moveCopiesOfCustomer } from './move-copies.ts';
export { deleteAnnouncement, rewriteAnnouncement, writeAnnouncement } from './write-announcement.ts';
