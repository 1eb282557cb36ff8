import { periodWords, retentionCategorySchema, type Claim, type RetentionCategory } from '@redlich/contract';
import { checkedMeasures } from '../notice/measures/checked-measures.ts';
import { recipientNoticesProbe } from './recipient-notices-probe.ts';
import { contradicted, holds, noneOf, statement, words, type Control, type Outcome } from './control.ts';
import { undeclaredHosts } from './recipients-probe.ts';
import { beyondStoredMail, storedMail } from '../data-map/stored-mail.ts';
import type { LiveFacts } from './live-facts.ts';

const agreed = words('stimmt überein', 'agrees');
const dataMapWords = words(
  'Datenkarte: jede Spalte der Datenbank mit ihrer Art',
  'Data map: every column of the database with its kind',
);

function overdueProbe(category: string | null, { overdue, facts }: LiveFacts) {
  const what = words(
    'Einträge, die seit mehr als zwei Tagen gelöscht sein müssten',
    'Entries that should have been gone for more than two days',
  );
  // A class of tickets is told by its category and its rule.
  const known = retentionCategorySchema.safeParse(category?.split(':')[0]);
  if (!known.success) return holds(words('Fristen', 'Periods'), agreed);
  const rule = facts.retentionRules.find(
    (one) => one.category === known.data && (one.class === null || category?.endsWith(`:${one.id}`) === true),
  );
  const outcome = noneOf(overdue[known.data] ?? 0, what);
  const set = rule ? words(periodWords(rule.period, 'de'), periodWords(rule.period, 'en')) : words('keine', 'none');
  return {
    ...outcome,
    evidence: [
      {
        what: words('Frist, die der nächtliche Lauf ausführt', 'Period that the nightly run carries out'),
        result: set,
      },
      ...outcome.evidence,
    ],
  };
}

/** Whether the runs keep what the notice says a statute keeps, as long as it says. */
function keptProbe({ about, statement: { years, statute } }: Claim, { facts }: LiveFacts): Outcome {
  const what = words(
    'Aufbewahrungspflicht, die der nächtliche Lauf beachtet',
    'Duty to keep that the nightly run heeds',
  );
  const duty = facts.keepingDuties.find(({ kind }) => kind === about);
  if (!duty) return contradicted(what, words('keine', 'none'));
  const found = words(`${duty.years} Jahre, ${duty.statute}`, `${duty.years} years, ${duty.statute}`);
  return (duty.years === years && duty.statute === statute ? holds : contradicted)(what, found);
}

/** Exactly the fields that are promised, and no line older than the period. */
function accessLogProbe(claim: Claim, live: LiveFacts): Outcome {
  const what = words('Felder einer Zeile des Zugriffsprotokolls', 'Fields of a line of the access log');
  const found = live.accessLogColumns.join(', ');
  const stated = claim.statement['fields'];
  if (Array.isArray(stated) && stated.join(', ') !== found) return contradicted(what, words(found, found));
  const outcome = overdueProbe('accessLog' satisfies RetentionCategory, live);
  return { ...outcome, evidence: [{ what, result: words(found, found) }, ...outcome.evidence] };
}

/** What the application does is known; what is decided outside of it only the controller knows. */
function decisionsProbe(claim: Claim, live: LiveFacts): Outcome {
  if ('enrichment' in claim.statement) return noLookUps(live);
  const within =
    claim.about === null && !('review' in claim.statement) && claim.statement['automatedDecisions'] !== true;
  return within
    ? holds(
        words('Automatische Entscheidungen und Profilbildung', 'Automated decisions and profiling'),
        words('die Anwendung hat keine solche Funktion', 'the application has no such function'),
      )
    : statement(
        words('Entscheidungen außerhalb der Anwendung', 'Decisions outside of the application'),
        words('kann nur von Ihnen bestätigt werden', 'only you can confirm it'),
      );
}

/** Data could be looked up or valued elsewhere only where the software sends something: every such host has its recipient. */
function noLookUps(live: LiveFacts): Outcome {
  const unknown = undeclaredHosts(live);
  const what = words(
    'Ziele, an die Daten gehen und die zu keinem Empfänger gehören',
    'Hosts that data goes to and that belong to no recipient',
  );
  return unknown.length === 0
    ? holds(what, words('keine', 'none'))
    : contradicted(what, words(unknown.join(', '), unknown.join(', ')));
}

const attemptsKeptDays = 3;

/** Attempts are counted, and gone by the second night. */
function limitsProbe(_: Claim, { oldestAttemptAt, now }: LiveFacts): Outcome {
  const what = words(
    'Ältester gezählter Versuch; höchstens 5 Anmeldungen in 15 Minuten je Zugang und 60 E-Mails in der Stunde je Absender',
    'Oldest attempt that is counted; at most 5 logins in 15 minutes for an account and 60 mails an hour from a sender',
  );
  if (oldestAttemptAt === null) return holds(what, words('keiner gespeichert', 'none stored'));
  const day = oldestAttemptAt.toISOString().slice(0, 10);
  const isOld = oldestAttemptAt.getTime() < now.getTime() - attemptsKeptDays * 86_400_000;
  return isOld ? contradicted(what, words(day, day)) : holds(what, words(day, day));
}

/** Controls that look at the rows themselves, at the schema and at the running software. */
export const ofRows: Record<string, Control> = {
  K7: { looksAt: dataMapWords, setting: null },
  K8: {
    looksAt: words('Ablage der eingegangenen E-Mails', 'Store of incoming e-mails'),
    setting: null,
    probe(_, { mailColumns }) {
      const beyond = beyondStoredMail(mailColumns);
      const what = words(
        'Kopfzeilen, die außerhalb der Originale gespeichert sind',
        'Header fields stored outside the originals',
      );
      if (beyond.length > 0) return contradicted(what, words(beyond.join(', '), beyond.join(', ')));
      const kept = [...new Set(Object.values(storedMail).flatMap(({ ofHeaders }) => ofHeaders))].join(', ');
      return holds(what, words(`nur ${kept}`, `only ${kept}`));
    },
  },
  K9: { looksAt: dataMapWords, setting: '/settings/intake' },
  K10: {
    looksAt: words('Herkunft der Profile', 'Source of profiles'),
    setting: null,
    probe(claim, { profileSources }) {
      const stated = claim.statement['sources'];
      const what = words('Herkunft aller vorhandenen Profile', 'Source of all profiles there are');
      const result = words(profileSources.join(', ') || 'noch keine', profileSources.join(', ') || 'none yet');
      const known = Array.isArray(stated) ? stated : [];
      return profileSources.every((source) => known.includes(source))
        ? holds(what, result)
        : contradicted(what, result);
    },
  },
  K17: {
    looksAt: words('Löschregeln', 'Retention rules'),
    setting: '/settings/retention',
    probe: (claim, live) => overdueProbe(claim.about, live),
  },
  K18: {
    looksAt: words('Ältester Eintrag', 'Oldest entry'),
    setting: '/settings/retention',
    probe: (claim, live) =>
      'years' in claim.statement
        ? keptProbe(claim, live)
        : claim.about === 'uploads'
          ? noneOf(
              live.overdueUploads,
              words('Hochgeladene Dateien über ihre Frist hinaus', 'Uploads beyond their period'),
            )
          : overdueProbe(claim.about, live),
  },
  K23: {
    looksAt: words('Fassungen der Datenschutzerklärung', 'Versions of the privacy notice'),
    setting: '/settings/notice',
    probe: (_, { alteredVersions }) =>
      noneOf(
        alteredVersions.length,
        words(
          'Unter den letzten zwanzig Fassungen solche, deren Text nicht mehr ihren Prüfwert hat',
          'Among the latest twenty versions, those whose text no longer has their hash',
        ),
      ),
  },
  K24: {
    looksAt: words('Schutzmaßnahmen im laufenden Betrieb', 'Measures in the running system'),
    setting: '/settings/registers/measures',
    probe: (claim, { unprotectedTables, facts }) => {
      if ('textDe' in claim.statement)
        return statement(
          words('Angabe im Verzeichnis', 'Entry in the register'),
          words('kann nur von Ihnen bestätigt werden', 'only you can confirm it'),
        );
      if ('rowSecurity' in claim.statement)
        return noneOf(
          unprotectedTables,
          words('Tabellen ohne erzwungene Trennung der Mandanten', 'Tables without enforced separation of tenants'),
        );
      const measure = checkedMeasures.find(
        ({ control, statement: said }) =>
          control === 'K24' && Object.keys(said(facts)).every((key) => key in claim.statement),
      );
      if (!measure) return holds(words('Maßnahmen', 'Measures'), agreed);
      const { holds: isSo, evidence } = measure.look(facts);
      return (isSo ? holds : contradicted)(words('Live-Prüfung', 'Live check'), evidence);
    },
  },
  K25: { looksAt: words('Wie die Seiten ausgeliefert werden', 'How the pages are served'), setting: null },
  K32: {
    looksAt: words('Mitteilungen und ihre Arten', 'Announcements and their classes'),
    setting: '/settings/announcements',
    probe(claim, { announcementClasses, marketingWithoutConsent }) {
      const stated = claim.statement['classes'];
      const what = words('Arten der Mitteilungen, die gesendet wurden', 'Classes of the announcements that were sent');
      const result = words(announcementClasses.join(', ') || 'keine', announcementClasses.join(', ') || 'none');
      if (!Array.isArray(stated) || !announcementClasses.every((one) => stated.includes(one)))
        return contradicted(what, result);
      return noneOf(
        marketingWithoutConsent,
        words(
          'Werbung der letzten dreißig Tage, für die keine Einwilligung galt',
          'Marketing of the last thirty days for which no consent was in force',
        ),
      );
    },
  },
  K33: {
    looksAt: words(
      'Zugriffsprotokoll: seine Spalten und sein ältester Eintrag',
      'Access log: its columns and its oldest entry',
    ),
    setting: '/settings/access-log',
    probe: accessLogProbe,
  },
  K34: {
    looksAt: words('Gespeicherte Kennwörter', 'Stored passwords'),
    setting: null,
    probe: (_, { unhashedPasswords }) =>
      noneOf(
        unhashedPasswords,
        words(
          'Kennwörter, die nicht als Argon2-Prüfwert gespeichert sind',
          'Passwords that are not stored as an Argon2 hash',
        ),
      ),
  },
  K36: {
    looksAt: words(
      'Angabe zu Entscheidungen, Funktionen der Anwendung',
      'Statement on decisions, functions of the application',
    ),
    setting: '/settings/registers/identity',
    probe: decisionsProbe,
  },
  K39: {
    looksAt: words('Grenzen für Anmeldungen und für E-Mails je Absender', 'Limits on logins and on mails of a sender'),
    setting: null,
    probe: limitsProbe,
  },
  K40: {
    looksAt: words(
      'Protokoll der Weitergaben: was Empfängern mitzuteilen war',
      'Disclosure log: what recipients had to be told of',
    ),
    setting: '/settings/disclosures',
    probe: recipientNoticesProbe,
  },
};
