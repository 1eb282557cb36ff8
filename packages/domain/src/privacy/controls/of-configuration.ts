import { noticeFormSchema } from '@redlich/contract';
import { requiredFields } from '../registers/forms.ts';
import { contradicted, holds, noneOf, statement, words, type Control } from './control.ts';
import { sparingProbe } from './sparing-probe.ts';

/** Controls of what the tenant sets: hosts, intake, portal, logins, the browser. */
export const ofConfiguration: Record<string, Control> = {
  K1: {
    looksAt: words('Host und E-Mail-Adressen des Helpdesks', 'Host and mail addresses of the desk'),
    setting: '/settings/channels',
  },
  K5: {
    looksAt: words('Annahme: wer schreiben darf, und die Quarantäne', 'Intake: who may write in, and the quarantine'),
    setting: '/settings/intake',
    probe: (claim, { overdueQuarantine }) => {
      const what = words(
        'Nachrichten, die länger als ihre Frist in Quarantäne liegen',
        'Messages in quarantine beyond their period',
      );
      if (!('quarantineDays' in claim.statement))
        return holds(words('Einstellung', 'Setting'), words('stimmt überein', 'agrees'));
      return overdueQuarantine === 0
        ? holds(what, words('keine', 'none'))
        : contradicted(what, words(`${overdueQuarantine} gefunden`, `${overdueQuarantine} found`));
    },
  },
  K14: {
    looksAt: words(
      'Verzeichnis dessen, was die Anwendung im Browser ablegt',
      'Register of what the application keeps in the browser',
    ),
    setting: null,
  },
  K15: {
    looksAt: words('Regeln für Sitzungen', 'Rules for sessions'),
    setting: '/settings/access-rules',
    probe: (_, { overdueSessions }) =>
      noneOf(
        overdueSessions,
        words(
          'Sitzungen, die seit mehr als zwei Tagen abgelaufen sind und noch da liegen',
          'Sessions that ended more than two days ago and still lie there',
        ),
      ),
  },
  K16: {
    looksAt: words(
      'Bitte um Sparsamkeit: Formulare, Schwärzen von Bildern, Eingangsbestätigung',
      'Asking for little: forms, blacking out of images, confirmation of receipt',
    ),
    setting: '/settings/portal',
    probe: sparingProbe,
  },
  K19: {
    looksAt: words('Annahme und Verträge', 'Intake and contracts'),
    setting: '/settings/intake',
  },
  K26: { looksAt: words('Wege zu einem Zugang', 'Ways to an account'), setting: '/settings/portal' },
  K27: {
    looksAt: words('Sichtbarkeit der Anfragen bei Ihren Organisationen', 'Sharing of requests in your organisations'),
    setting: '/desk/organisations',
  },
  K28: { looksAt: words('Eingangsbestätigung', 'Confirmation of receipt'), setting: '/settings/portal' },
  K29: { looksAt: words('Ob ein Name verlangt wird', 'Whether a name is required'), setting: '/settings/portal' },
  K30: {
    looksAt: words('Löschen des eigenen Zugangs im Portal', 'Deleting one’s own account in the portal'),
    setting: '/settings/portal',
  },
  K37: {
    looksAt: words('Pflichtfelder der Formulare', 'Mandatory fields of the forms'),
    setting: '/settings/registers/forms',
    probe(claim, { facts }) {
      const stated = claim.statement['fields'];
      const form = noticeFormSchema.safeParse(claim.about);
      if (!Array.isArray(stated) || !form.success)
        return 'mail' in claim.statement
          ? holds(words('E-Mail-Eingang', 'Incoming mail'), words('verlangt nichts weiter', 'asks for nothing else'))
          : statement(
              words('Folgen, Gesetz und Ihre Verträge', 'Consequences, the law and your contracts'),
              words('kann die Software nicht prüfen', 'cannot be checked by software'),
            );
      const found = requiredFields(form.data, facts.portal.requests);
      const what = words('Felder, die das Formular verlangt', 'Fields that the form requires');
      const result = words(found.join(', '), found.join(', '));
      const agrees = found.length === stated.length && found.every((field) => stated.includes(field));
      return agrees ? holds(what, result) : contradicted(what, result);
    },
  },
};
