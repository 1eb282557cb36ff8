import type { Language } from '@redlich/contract';

type Words = Record<Language, string>;

const staff: Words = {
  de: 'Sagt etwas über Beschäftigte und ihre Arbeit, nicht über Sie.',
  en: 'Tells of staff and their work, not of you.',
};
const company: Words = {
  de: 'Angaben des Unternehmens über sich selbst und seine Vertragspartner.',
  en: 'What the company states about itself and its contract partners.',
};
const breach: Words = {
  de: 'Das Verzeichnis der Verletzungen des Datenschutzes beschreibt Vorfälle, nicht Personen; was Sie betraf, wurde Ihnen mitgeteilt und steht dort, wo Sie die Mitteilung erhielten.',
  en: 'The register of personal data breaches describes incidents, not people; what concerned you was told to you and stands where you were told.',
};
const notice: Words = {
  de: 'Die Datenschutzerklärung und ihre Pflege; was Ihnen davon gezeigt wurde, steht im Paket.',
  en: 'The privacy notice and its upkeep; what you were shown of it is in the package.',
};

/** Tables with people in them that hold nothing of a customer, or nothing that can be told to be of one, and why. */
export const leftOut: Record<string, Words> = {
  absences: staff,
  absence_handovers: staff,
  agents: staff,
  agent_roles: staff,
  alert_choices: staff,
  alerts: staff,
  retention_changes: staff,
  trash_restorations: staff,
  request_letter_texts: staff,
  api_tokens: staff,
  team_members: staff,
  support_accesses: staff,
  support_sessions: staff,
  exports: staff,
  contract_acceptances: company,
  platform_objections: company,
  recipient_evidence: company,
  joint_controllers: notice,
  notice_records: notice,
  notice_reviews: notice,
  notice_versions: notice,
  notice_withdrawals: notice,
  access_log: {
    de: 'Das Protokoll der Seitenaufrufe enthält weder Namen noch Konten noch Sitzungen. Welche Zeilen von Ihnen stammen, lässt sich nicht feststellen.',
    en: 'The log of page views holds no names, accounts or sessions. Which lines are yours cannot be told.',
  },
  announcements: {
    de: 'Rundschreiben als solche; was davon an Sie ging, steht mit seinem Wortlaut im Paket.',
    en: 'Announcements as such; what went to you is in the package in its own words.',
  },
  announcement_organisations: {
    de: 'An welche Organisationen ein Rundschreiben ging; was Sie davon erhielten, steht im Paket.',
    en: 'Which organisations an announcement went to; what you received is in the package.',
  },
  sub_processor_changes: {
    de: 'Angekündigte Wechsel von Auftragsverarbeitern, für alle gleich; Ihr Widerspruch dazu steht im Paket.',
    en: 'Announced changes of processors, the same for everybody; your objection to one is in the package.',
  },
  breaches: breach,
  breach_events: breach,
  breach_measures: breach,
  blobs: {
    de: 'Verzeichnis der Dateien ohne Namen; die Dateien selbst liegen im Paket.',
    en: 'An index of files without names; the files themselves are in the package.',
  },
  sso_attempts: {
    de: 'Begonnene Anmeldungen über einen anderen Anbieter, ohne Bezug zu einer Person; nach zehn Minuten gelöscht.',
    en: 'Logins begun at another provider, with nothing that leads to a person; gone after ten minutes.',
  },
};
