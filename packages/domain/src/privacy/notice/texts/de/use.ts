import type { IntakePolicy } from '@redlich/contract';

const who: Record<IntakePolicy, string> = {
  open: 'Anfragen nehmen wir von jeder Person an.',
  known: 'Anfragen nehmen wir von Personen an, die wir kennen, und von Adressen der Firmen, die wir betreuen.',
  contract: 'Anfragen nehmen wir von Kunden an, deren Firma einen laufenden Vertrag mit uns hat.',
  invited: 'Anfragen nehmen wir von Personen an, die wir dazu eingeladen haben.',
};
const short: Record<IntakePolicy, string> = {
  open: 'alle Personen',
  known: 'bekannte Personen und Firmen',
  contract: 'Kunden mit laufendem Vertrag',
  invited: 'eingeladene Personen',
};

/** Who may write in, what an account is, what happens to messages of strangers. */
export const use = {
  intake: (policy: IntakePolicy) => who[policy],
  intakeChannel: (address: string, policy: IntakePolicy) => `An ${address} dürfen schreiben: ${short[policy]}.`,
  strangers: (period: string) =>
    `Schreibt uns jemand anderes, entstehen weder Profil noch Anfrage. Die Nachricht liegt gesondert, wird höchstens ${period} aufbewahrt und dann gelöscht.`,
  strangersAnswered: 'Wer so schreibt, erhält höchstens einmal am Tag eine neutrale Antwort.',
  strangersSilent: 'Wer so schreibt, erhält keine Antwort.',
  flood: (mails: number, period: string) =>
    `Kommen von einer Adresse mehr als ${mails} E-Mails in einer Stunde, warten die weiteren gesondert und werden nach höchstens ${period} gelöscht.`,
  receipt: 'Zu einer neuen Anfrage senden wir höchstens eine Bestätigung, und zwar an die Adresse, von der sie kam.',
  announcements:
    'Mitteilungen, die wir an mehrere senden, gehören zu einer von drei Arten: Betrieb, Sicherheit oder Werbung. Werbung erhält nur, wer darin eingewilligt hat; das wird vor jeder einzelnen Nachricht geprüft.',
  sparing:
    'Jedes Formular, in dem Sie uns schreiben, bittet Sie, keine persönlichen Daten zu senden, die für Ihr Anliegen nicht nötig sind.',
  sparingReceipt: 'Darum bittet auch unsere Bestätigung.',
  redaction:
    'Bilder können Sie in diesen Formularen schwärzen, bevor Sie sie senden. Das geschieht in Ihrem Browser; was Sie geschwärzt haben, erreicht uns nicht.',
  accountOptIn:
    'Einen Zugang zum Portal legen Sie selbst an: über den Link in unserer Bestätigung. Erst danach wählen Sie ein Kennwort.',
  accountInvitation:
    'Unsere Mitarbeitenden können Ihnen einen Zugang zum Portal anlegen; Sie erhalten dazu einen Link, der nur einmal gilt.',
  accountInitial:
    'Wir können Ihnen ein Kennwort für die erste Anmeldung geben. Es gilt nur einmal; danach wählen Sie ein eigenes.',
  accountMagicLink: 'Statt mit dem Kennwort können Sie sich mit einem Link anmelden, den wir Ihnen per E-Mail senden.',
  ownRequests: 'Im Portal sehen Sie Ihre eigenen Anfragen.',
  sharedRequests:
    'Im Portal sehen Sie Ihre eigenen Anfragen. Hat Ihre Firma es so gewählt, sehen auch andere Personen der Firma diese Anfragen.',
  selfErasure:
    'Im Portal können Sie Ihren Zugang selbst löschen. Zuerst löschen wir Ihre Anfragen und Nachrichten, dann Zugang und Profil; das lässt sich nicht rückgängig machen. Von Anfragen, an denen auch andere beteiligt sind, bleiben nur deren Teile.',
};
