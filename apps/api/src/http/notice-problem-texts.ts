import type { Language } from '@redlich/contract';
import type { FieldProblemKey } from '@redlich/domain';

type Keys = Extract<FieldProblemKey, `notice${string}`> | 'tooManySentences';

/** What can be wrong with a notice, its texts and its publication. */
export const noticeProblemTexts: Record<Language, Record<Keys, string>> = {
  de: {
    noticeItemMissing: 'fehlt in der Erklärung: {value}',
    noticeSentenceUntrue: 'stimmt nicht: „{value}“',
    noticeSectionRequired: 'steht im Gesetz und kann nicht wegfallen',
    noticePlaceholder: 'hier ist noch etwas auszufüllen: {value}',
    noticeValueMissing: 'muss weiterhin nennen: {value}',
    noticeValueOther: 'nennt eine andere Frist, als eingestellt ist: {value}',
    noticeLintError: '{value}',
    noticeNeedsReview: 'muss zuerst von einer zweiten Person freigegeben werden',
    noticeReviewOpen: 'liegt schon zur Freigabe vor',
    noticeReviewOver: 'ist schon entschieden',
    noticeReviewOwn: 'muss jemand anderes entscheiden: Sie haben sie selbst vorgelegt',
    noticeChangedSince:
      'ist nicht mehr, was vorgelegt wurde: Die Einstellungen haben sich geändert. Legen Sie sie neu vor',
    noticePending: 'Es wartet schon eine Version auf ihren Tag. Ziehen Sie sie zuerst zurück',
    noticeInForce: 'gilt schon und lässt sich nicht mehr zurückziehen',
    noticeUnchanged: 'gilt schon so, wie sie ist',
    tooManySentences: 'es gibt schon 100 eigene Sätze; entfernen Sie zuerst einen',
  },
  en: {
    noticeItemMissing: 'is missing in the notice: {value}',
    noticeSentenceUntrue: 'is not true: “{value}”',
    noticeSectionRequired: 'is asked for by law and cannot be left out',
    noticePlaceholder: 'something still has to be filled in here: {value}',
    noticeValueMissing: 'still has to name: {value}',
    noticeValueOther: 'names another period than the one that is set: {value}',
    noticeLintError: '{value}',
    noticeNeedsReview: 'has to be approved by a second person first',
    noticeReviewOpen: 'has been handed in for approval already',
    noticeReviewOver: 'has been decided already',
    noticeReviewOwn: 'has to be decided by somebody else: you handed it in yourself',
    noticeChangedSince: 'is no longer what was handed in: the settings have changed. Hand it in again',
    noticePending: 'another version is waiting for its day; take that one back first',
    noticeInForce: 'is in force already and can no longer be taken back',
    noticeUnchanged: 'is in force already as it is',
    tooManySentences: 'there are 100 sentences of your own already; remove one first',
  },
};
