import type { Language, LetterPlaceholder } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

export const languageWords: Record<Language, () => string> = {
  de: m.letter_text_german,
  en: m.letter_text_english,
};

/** What stands in the letter in place of each. */
export const placeholderWords: Record<LetterPlaceholder, () => string> = {
  greeting: m.letter_value_greeting,
  name: m.letter_value_name,
  number: m.letter_value_number,
  right: m.letter_value_right,
  asked: m.letter_value_asked,
  received: m.letter_value_received,
  due: m.letter_value_due,
  late: m.letter_value_late,
  reason: m.letter_value_reason,
  proof: m.letter_value_proof,
  done: m.letter_value_done,
  refusal: m.letter_value_refusal,
  authority: m.letter_value_authority,
  remedy: m.letter_value_remedy,
  search: m.letter_value_search,
  changed: m.letter_value_changed,
  action: m.letter_value_action,
  contact: m.letter_value_contact,
  sender: m.letter_value_sender,
};
