// The records a tenant states about its processing, and the notice rendered from them.
// Invariants: the notice says what is recorded or configured and nothing else; what the law asks for and is not recorded
// is named as missing; both languages carry the same facts. Rendering is pure. No change of configuration makes a published
// sentence untrue without being refused or published with it.
import './drift/watch-change.ts';

export { createActivity, deleteActivity, updateActivity } from './registers/activities.ts';
export { categoryOf } from './data-map/index.ts';
export { checkNotice } from './check-notice.ts';
export { readNoticeState } from './notice-state.ts';
export { getConfiguredNotice } from './get-configured-notice.ts';
export { getNotice } from './get-notice.ts';
export type { NoticeFacts } from './notice/facts.ts';
export { hashOf } from './notice/hash.ts';
export { longDay, noticeAsPaper } from './notice/render/paper.ts';
export { readNoticeFacts } from './notice/read-facts.ts';
export { countryName } from './notice/texts/names.ts';
export { noticeAsMarkdown, noticeAsText } from './notice/render/plain.ts';
export { getEmbedding, getNoticeShape } from './shape/get-shape.ts';
export { checkOwnText } from './shape/check-own-text.ts';
export { createOwnSentence, deleteOwnSentence, updateOwnSentence } from './shape/own-sentences.ts';
export { deleteOwnWording, getWordedSentence, setOwnWording } from './shape/own-wordings.ts';
export { setEmbedSites, setNoticeSections, setReviewRule } from './shape/set-shape.ts';
export { announceNotice } from './versions/announce-notice.ts';
export { getNoticeFeed } from './versions/feed.ts';
export { getPublication } from './versions/get-publication.ts';
export { decideNoticeReview, requestNoticeReview, withdrawNoticeReview } from './versions/reviews.ts';
export { withdrawNoticeVersion } from './versions/withdraw-version.ts';
export { publishNotice } from './versions/publish-notice.ts';
export { getNoticeVersion, listNoticeVersions } from './versions/read-versions.ts';
export { detectLanguage, lintText, sourceIn, type Finding, type LintFacts, type LintId } from './lints/index.ts';
export { importNotice } from './import/index.ts';
export { checkAllNotices, getLawState, lintOwnNotice, recordNoticeCheck } from './lint-notice.ts';
export { listNoticeChecks } from './watch/list-checks.ts';
export { checkNoticeNow, recordNoticeRun, watchNotice } from './watch/record-run.ts';
export { watchDueNotices } from './watch/watch-due.ts';
export { getActivityChoices } from './registers/features-on.ts';
export { getMandatoryForms } from './registers/forms.ts';
export { createJointController, deleteJointController, updateJointController } from './registers/joint-controllers.ts';
export { createMeasure, deleteMeasure, listMeasures, readMeasures, updateMeasure } from './measures.ts';
export { getRegisters } from './registers/registers.ts';
export { setAuthority, setController, setDpo, setDpoNotRequired } from './registers/set-records.ts';
export {
  setAutomatedDecisions,
  setHosting,
  setIdentityPolicy,
  setMandatoryFields,
  setProvision,
  setRepresentative,
} from './registers/set-practice.ts';
