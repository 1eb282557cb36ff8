import type { Language, ProblemCode } from '@redlich/contract';
import type { FieldProblemKey } from '@redlich/domain';
import { noticeProblemTexts } from './notice-problem-texts.ts';

interface ProblemTexts {
  titles: Record<ProblemCode, string>;
  details: Partial<Record<ProblemCode, string>>;
  fields: Record<FieldProblemKey, string>;
  /** What to do after too many tries. */
  tryAgainIn: (seconds: number) => string;
  missing: string;
  unknownField: string;
  type: (expected: string) => string;
  tooShort: (minimum: number) => string;
  tooLong: (maximum: number) => string;
  tooSmall: (minimum: number) => string;
  tooBig: (maximum: number) => string;
  tooMany: (maximum: number) => string;
  email: string;
  uuid: string;
  date: string;
  url: string;
  oneOf: (options: string) => string;
  format: string;
  empty: string;
  types: Record<string, string>;
}

type Forms = readonly [one: string, more: string];

/** A wait in words, rounded up so that nobody comes too early: `12 Minuten`. */
function period(seconds: number, second: Forms, minute: Forms, hour: Forms): string {
  const counted = (count: number, [one, more]: Forms) => `${count} ${count === 1 ? one : more}`;
  if (seconds < 90) return counted(seconds, second);
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? counted(minutes, minute) : counted(Math.ceil(minutes / 60), hour);
}

export const problemTexts: Record<Language, ProblemTexts> = {
  de: {
    titles: {
      malformed: 'Die Anfrage ist nicht lesbar',
      unauthenticated: 'Bitte melden Sie sich an',
      forbidden: 'Das dürfen Sie nicht',
      suspended: 'Dieser Helpdesk ist gesperrt',
      closing: 'Dieser Helpdesk wird beendet',
      notFound: 'Nicht gefunden',
      conflict: 'Das passt nicht zum aktuellen Stand',
      noticeDrift: 'Ihre Datenschutzerklärung würde dadurch unwahr',
      tooLarge: 'Zu groß',
      unsupportedMediaType: 'Dieses Format wird hier nicht angenommen',
      misdirected: 'Unter dieser Adresse gibt es keinen Helpdesk',
      invalid: 'Bitte prüfen Sie Ihre Angaben',
      tooMany: 'Zu viele Versuche',
      internal: 'Das hat nicht funktioniert',
      unavailable: 'Gerade nicht erreichbar',
    },
    details: {
      malformed: 'Der Inhalt muss gültiges JSON sein.',
      suspended:
        'Der Betreiber der Plattform hat den Zugang vorübergehend gesperrt. E-Mails werden weiter angenommen und aufbewahrt.',
      closing: 'Bis zur Löschung lässt sich alles lesen und exportieren, aber nichts mehr ändern.',
      conflict: 'Jemand anderes war schneller. Laden Sie den aktuellen Stand und versuchen Sie es noch einmal.',
      noticeDrift:
        'Es wurde nichts geändert. Behalten Sie die Einstellung, oder veröffentlichen Sie mit ihr eine neue Fassung der Datenschutzerklärung.',
      unsupportedMediaType: 'Senden Sie den Inhalt als application/json.',
      internal: 'Der Fehler liegt bei uns und wurde mit dieser Referenznummer festgehalten.',
      unavailable: 'Bitte versuchen Sie es in einigen Sekunden noch einmal.',
    },
    fields: {
      domainTaken: 'eine dieser Domains gehört schon zu einer anderen Organisation',
      domainAdded: 'steht schon in Ihrer Liste',
      domainElsewhere: 'gehört schon zu einem anderen Helpdesk dieser Plattform',
      domainNotPublic: 'ist eine Adresse, die es im öffentlichen Internet nicht geben kann',
      domainNotVerified: 'muss zuerst bestätigt sein',
      platformDomain: 'gehört zur Plattform. Nehmen Sie eine Domain Ihrer Firma, zum Beispiel hilfe.firma.example',
      publicSuffix: 'ist eine Endung, unter der viele ihre Domains haben. Schreiben Sie Ihre eigene davor',
      tooManyDomains: 'es gibt schon 20 Domains; entfernen Sie zuerst eine',
      inThePast: 'darf nicht in der Vergangenheit liegen',
      inTheFuture: 'darf nicht in der Zukunft liegen',
      endBeforeStart: 'darf nicht vor dem Beginn liegen',
      freeMail:
        'Bei diesem Anbieter bekommt jeder eine Adresse. Die Domain kann deshalb zu keiner Organisation gehören',
      hasLogin: 'gehört zu einem Zugang und kann nur von der Person selbst geändert werden',
      linkUsedUp: 'Dieser Link gilt nicht mehr. Fordern Sie einen neuen an.',
      notCustomers: 'sind hier keine Kunden: {value}',
      breachClosed: 'der Vorfall ist abgeschlossen und bleibt, wie er ist',
      breachLacks: 'dafür fehlt noch: {value}',
      beforeNoticed: 'liegt vor der Kenntnis vom Vorfall',
      lateReasonsMissing: 'die 72 Stunden waren um: Nennen Sie die Gründe (Art. 33 Abs. 1 Satz 2 DSGVO)',
      notNotifiable: 'der Vorfall ist ohne Risiko bewertet; bewerten Sie ihn zuerst neu',
      toldOf:
        'er wurde angekündigt und bleibt als Nachweis (Ankündigungen / Widersprüche: {value}). Beenden Sie stattdessen seinen Vertrag',
      worksAlready: 'er arbeitet schon für Sie; angekündigt wird, wer erst dazukommt',
      announcedAlready: 'er ist schon angekündigt; ziehen Sie die Ankündigung zuerst zurück',
      erasedAlready: 'die Löschung ist schon verlangt',
      restrictedAlready: 'die Verarbeitung ist schon eingeschränkt',
      reviewTooLate: 'höchstens sechs Monate von heute: spätestens {value}',
      queueOrTag: 'eine Warteschlange oder ein Schlagwort, eines von beiden',
      endsBeforeFloor: 'endet vor der gesetzlichen Frist von {value} Jahren ab Jahresende',
      ticketsOnly: 'gibt es nur bei geschlossenen Tickets',
      ownRestoration: 'entscheidet jemand anderes als wer darum gebeten hat',
      noStatute: 'dafür kennt das Recht am Sitz des Verantwortlichen keine Frist',
      announcedTooLate: 'zwischen Ankündigung und erstem Tag liegen mindestens 30 Tage: frühestens {value}',
      objectionOver:
        'dagegen kann man nicht mehr widersprechen: Der Tag ist gekommen, oder die Ankündigung wurde zurückgezogen',
      objectedAlready: 'Ihr Widerspruch liegt schon vor',
      nobodyGetsIt: 'niemand würde sie bekommen: Die Auswahl ist leer, oder allen fehlt die Einwilligung',
      notLive: 'Versendet wird erst, wenn Ihr Helpdesk in Betrieb ist',
      ...noticeProblemTexts.de,
      loginAddress: 'muss die Adresse sein, mit der sich die Person anmeldet',
      notAccepted:
        'Neue Anfragen nimmt dieser Helpdesk nur von bestimmten Kunden an. In offenen Anfragen können Sie weiter antworten',
      notADomain: 'muss eine Domain sein, zum Beispiel firma.example',
      stillUsed:
        'Es gibt noch Personen, Verträge oder Anfragen dieser Organisation. Wählen Sie eine, die sie übernimmt',
      addressRefused:
        'muss mit https:// beginnen, auf Port 443 oder 8443 antworten und im öffentlichen Internet liegen',
      wordsChanged: 'Der Text wurde inzwischen geändert. Lesen Sie ihn bitte noch einmal.',
      tooManyWebhooks: 'es gibt schon 20 Webhooks; entfernen Sie zuerst einen',
      tooManyTokens: 'es gibt schon 50 Tokens in Gebrauch; widerrufen Sie zuerst eines',
      reserved: 'ist für die Plattform reserviert. Wählen Sie eine andere.',
      contractChanged: 'Der Vertragstext wurde inzwischen geändert. Lesen Sie ihn bitte noch einmal.',
      taken: 'ist schon vergeben',
      unknown: 'gibt es hier nicht',
      notAllowed: 'dürfen Sie nicht setzen',
      required: 'fehlt',
      wrongPassword: 'E-Mail-Adresse oder Passwort stimmt nicht',
      notInvited: 'hat die Einladung schon angenommen',
      roleInUse: 'Wählen Sie eine andere Rolle für alle, die diese haben',
      lastAdmin: 'geht so nicht: Es muss mindestens eine aktive Person mit der Rolle Administration bleiben',
      differs: 'stimmt nicht überein',
      ownPasswordWrong: 'stimmt nicht',
      confirmPassword: 'Geben Sie Ihr Passwort ein: Ihre Anmeldung ist länger als 15 Minuten her',
      passwordCommon: 'ist zu leicht zu erraten. Nehmen Sie zum Beispiel mehrere Wörter, die nicht zusammengehören',
      passwordPersonal: 'darf nicht aus Ihrem Namen, Ihrer E-Mail-Adresse oder dem Firmennamen bestehen',
      codeWrong: 'stimmt nicht oder wurde schon benutzt',
      passkeyRefused: 'Der Passkey wurde nicht angenommen. Versuchen Sie es noch einmal.',
      tooManyPasskeys: 'Mehr als zehn Passkeys sind nicht möglich. Entfernen Sie zuerst einen.',
      stepOver: 'Die Anmeldung hat zu lange gedauert. Beginnen Sie noch einmal.',
      interestMissing: 'nennen Sie das berechtigte Interesse',
      activityMissing:
        'Kein Zweck in den Datenschutzangaben nennt diese Funktion. Ordnen Sie sie dort zuerst einem Zweck zu',
      basisTwice: 'Nehmen Sie jede Rechtsgrundlage nur einmal',
      coversMissing: 'sagen Sie, welcher Teil des Zwecks auf dieser Rechtsgrundlage beruht',
      controllerMissing: 'Tragen Sie zuerst den Verantwortlichen ein',
      dutyUnknown: 'ist keine Vorschrift, die heute gilt',
      featureInUse: 'Eine eingeschaltete Funktion gehört nur zu diesem Zweck. Ordnen Sie sie zuerst einem anderen zu',
      identityCardLast: 'Der Ausweis darf nur das letzte Mittel sein, nie das erste oder einzige',
      operatorMissing: 'nennen Sie, wer den Helpdesk betreibt',
      representativeInside:
        'Einen Vertreter gibt es nur, wenn der Verantwortliche außerhalb des Europäischen Wirtschaftsraums sitzt',
      representativeOutside: 'muss im Europäischen Wirtschaftsraum liegen',
      statuteMissing: 'nennen Sie die Vorschrift',
      wordsMissing: 'darf nicht leer bleiben',
      wayClosed: 'Dieser Weg zu einem Zugang ist in den Einstellungen zum Portal nicht geöffnet.',
      accountExists: 'Für diese Person gibt es schon einen Zugang.',
      imageNone: 'muss ein Bild als PNG, JPEG oder WebP sein. SVG und GIF werden nicht angenommen',
      imageTooLarge: 'ist zu groß: höchstens 2 MB und 16 Millionen Bildpunkte, keine Seite über 6.000',
      imageTooSmall: 'ist zu klein: Die längere Seite braucht mindestens 32 Bildpunkte, beim Symbol 128',
      imageAnimated: 'bewegt sich. Nehmen Sie ein einzelnes Bild',
      imageUnreadable: 'ist beschädigt und ließ sich nicht lesen. Speichern Sie es noch einmal als PNG',
      contrastTooLow: 'hebt sich zu wenig vom Hintergrund ab. Die nächste Farbe, die gut lesbar ist: {value}',
      unknownPlaceholder: '{value} ist kein Platzhalter, der hier ersetzt wird',
      formExpired: 'Das Formular ist abgelaufen. Laden Sie die Seite neu; Ihr Text bleibt stehen.',
      filesFull: 'Zu einer Anfrage passen höchstens zehn Dateien.',
      sameAddress: 'Das ist schon Ihre Adresse.',
      wrongOwnPassword: 'Ihr Passwort stimmt nicht.',
      placeholderUnknown: 'kennt nur den Platzhalter {number}',
      clausesUndated: 'nennen Sie den Tag, an dem die Klauseln vereinbart wurden; undatierte zählen nicht',
      clausesRepealed:
        'ältere Klauseln sind aufgehoben; gültig sind nur die des Beschlusses (EU) 2021/914, seit dem 27.06.2021',
      notAProcessor: 'ein Vertrag nach Art. 28 DSGVO gehört zu einem Auftragsverarbeiter',
      evidenceFull: 'zu diesem Empfänger gibt es schon 20 Nachweise; entfernen Sie zuerst einen',
      fileEmpty: 'die Datei ist leer',
      hostUndeclared:
        '{value} gehört zu keinem Empfänger. Die Datenschutzbeauftragten tragen ihn unter „Empfänger“ ein, oder als eigenen unter „Ausgehende Verbindungen“',
      recipientInactive:
        'für {value} fehlt ein gültiger Nachweis des Vertrags (Art. 28 DSGVO); bis dahin gibt es keine Verbindung dorthin',
      mechanismMissing: 'nennen Sie die Grundlage der Übermittlung: Der Empfänger sitzt außerhalb des EWR',
      domainNotOwn:
        'darf nur Domains enthalten, die Ihnen gehören: für Mitarbeitende die der Adressen Ihrer Administration, für Kunden die Ihrer Organisationen',
      noEmergencyWay:
        'Richten Sie zuerst für mindestens eine Person der Administration einen zweiten Faktor ein: Ohne ihn käme niemand herein, wenn der Anbieter ausfällt',
      noProvider: 'Dafür braucht es zuerst einen eingeschalteten Anbieter',
      onlyWay:
        'geht so nicht: Dieser Anbieter ist der einzige Weg herein. Erlauben Sie zuerst wieder andere Wege der Anmeldung',
      roleNeeded: 'Wählen Sie die Rolle, die neue Mitarbeitende bekommen',
      tooManyProviders: 'es gibt schon 20 Anbieter; entfernen Sie zuerst einen',
      ssoOnly: 'Melden Sie sich bitte mit Ihrem Firmenkonto an: Andere Wege sind hier für Sie abgeschaltet.',
      extendedAlready: 'Die Frist wurde schon verlängert; das geht nur einmal',
      extensionTooLate: 'Der erste Monat ist vorbei. Verlängern lässt sich die Frist nur, solange er läuft',
      gapLeft: 'enthält noch eine Lücke, die zu füllen ist: {value}',
      identityMissing: 'Zuerst muss geklärt sein, wer anfragt: Sonst bekämen Fremde Daten oder könnten sie ändern',
      noAddress: 'geht nicht per E-Mail: Zu dieser Person ist keine Adresse bekannt. Wählen Sie den Brief',
      noWayToAnswer: 'Nennen Sie eine E-Mail-Adresse oder eine Anschrift, an die die Antwort gehen kann',
      ticketAnonymised:
        'Dieses Ticket wurde anonymisiert und ist abgeschlossen. Es lässt sich nicht mehr ändern oder beantworten',
      passedOnAlready: 'Aus diesem Ticket wurde schon die Anfrage Nr. {value}',
      requestAnswered: 'Diese Anfrage ist schon beantwortet',
      requestClosed: 'Diese Anfrage ist abgeschlossen',
      requestUnanswered: 'Diese Anfrage ist noch nicht beantwortet',
      wayNotFitting: 'passt hier nicht: Wählen Sie einen der Wege, die angeboten werden',
      ssoOver:
        'Diese Anmeldung ist abgelaufen oder wurde schon benutzt. Beginnen Sie noch einmal; das dauert nur einen Augenblick.',
      ssoDenied:
        'Sie haben die Anmeldung beim Anbieter abgebrochen, oder er hat sie abgelehnt. Hier ist nichts geschehen.',
      ssoUnreachable:
        'Ihr Anbieter antwortet gerade nicht. Versuchen Sie es in einigen Minuten noch einmal; hält es an, hilft Ihre IT-Abteilung.',
      ssoMisconfigured:
        'Die Verbindung zum Anbieter ist nicht richtig eingerichtet. Geben Sie bitte der Administration dieses Helpdesks Bescheid: Sie sieht den Grund in den Einstellungen.',
      ssoAnswer:
        'Die Antwort des Anbieters war nicht gültig und wurde deshalb nicht angenommen. Beginnen Sie noch einmal; wiederholt es sich, geben Sie der Administration Bescheid.',
      ssoUnproven:
        'Ihr Anbieter bestätigt Ihre E-Mail-Adresse nicht. Bestätigen Sie sie dort, oder bitten Sie Ihre IT-Abteilung, „email“ und „email_verified“ mitzuschicken.',
      ssoForeignDomain:
        'Ihre E-Mail-Adresse gehört zu keiner Domain, für die dieser Anbieter hier spricht. Melden Sie sich mit Ihrem Firmenkonto an, oder fragen Sie die Administration.',
      ssoNobody:
        'Für Sie gibt es hier noch keinen Zugang. Bitten Sie die Administration dieses Helpdesks um eine Einladung.',
      ssoOtherPerson:
        'Der Zugang mit Ihrer E-Mail-Adresse ist schon mit einem anderen Konto beim Anbieter verbunden. Die Administration kann diese Verbindung lösen.',
      ssoClosed: 'Ihr Zugang ist hier nicht offen. Wenden Sie sich an die Administration dieses Helpdesks.',
    },
    tryAgainIn: (seconds) =>
      `Warten Sie ${period(seconds, ['Sekunde', 'Sekunden'], ['Minute', 'Minuten'], ['Stunde', 'Stunden'])} und versuchen Sie es dann noch einmal.`,
    missing: 'fehlt',
    unknownField: 'ist unbekannt und wird nicht angenommen',
    type: (expected) => `muss ${expected} sein`,
    tooShort: (minimum) => (minimum === 1 ? 'darf nicht leer sein' : `braucht mindestens ${minimum} Zeichen`),
    tooLong: (maximum) => `darf höchstens ${maximum} Zeichen haben`,
    tooSmall: (minimum) => `muss mindestens ${minimum} sein`,
    tooBig: (maximum) => `darf höchstens ${maximum} sein`,
    tooMany: (maximum) => `darf höchstens ${maximum} Einträge haben`,
    email: 'muss eine E-Mail-Adresse sein, zum Beispiel name@firma.example',
    uuid: 'muss eine gültige Kennung (UUID) sein',
    date: 'muss ein Datum sein, zum Beispiel 2026-11-22',
    url: 'muss eine Webadresse mit https:// sein',
    oneOf: (options) => `muss einer dieser Werte sein: ${options}`,
    format: 'hat nicht das erwartete Format',
    empty: 'Geben Sie mindestens eine Änderung an',
    types: {
      string: 'ein Text',
      number: 'eine Zahl',
      boolean: 'wahr oder falsch',
      object: 'ein Objekt',
      array: 'eine Liste',
    },
  },
  en: {
    titles: {
      malformed: 'The request cannot be read',
      unauthenticated: 'Please log in',
      forbidden: 'You are not allowed to do this',
      suspended: 'This help desk is suspended',
      closing: 'This help desk is closing',
      notFound: 'Not found',
      conflict: 'This does not fit the current state',
      noticeDrift: 'Your privacy notice would become untrue by this',
      tooLarge: 'Too large',
      unsupportedMediaType: 'This format is not accepted here',
      misdirected: 'There is no service desk at this address',
      invalid: 'Please check your input',
      tooMany: 'Too many attempts',
      internal: 'This did not work',
      unavailable: 'Not available right now',
    },
    details: {
      malformed: 'The content has to be valid JSON.',
      suspended: 'The platform’s operator has suspended access for the time being. Mail is still accepted and kept.',
      closing: 'Until the erasure everything can be read and exported, but nothing changed any more.',
      conflict: 'Somebody else was faster. Load the current state and try again.',
      noticeDrift: 'Nothing was changed. Keep the setting, or publish a new version of the privacy notice with it.',
      unsupportedMediaType: 'Send the content as application/json.',
      internal: 'The fault is ours and was recorded under this reference.',
      unavailable: 'Please try again in a few seconds.',
    },
    fields: {
      domainTaken: 'one of these domains belongs to another organisation already',
      domainAdded: 'is in your list already',
      domainElsewhere: 'belongs to another help desk of this platform',
      domainNotPublic: 'is a name that cannot exist on the public internet',
      domainNotVerified: 'has to be verified first',
      platformDomain: 'belongs to the platform. Use a domain of your company, such as help.company.example',
      publicSuffix: 'is an ending that many share. Put your own name in front of it',
      tooManyDomains: 'there are 20 domains already; remove one first',
      inThePast: 'must not lie in the past',
      inTheFuture: 'must not lie in the future',
      endBeforeStart: 'must not lie before the start',
      freeMail: 'with this provider anybody gets an address, so the domain cannot belong to an organisation',
      hasLogin: 'belongs to a login and can only be changed by the person',
      linkUsedUp: 'This link no longer works. Ask for a new one.',
      notCustomers: 'are no customers here: {value}',
      breachClosed: 'the breach is closed and stays as it is',
      breachLacks: 'this is still missing: {value}',
      beforeNoticed: 'is before you became aware of the breach',
      lateReasonsMissing: 'the 72 hours were over: give the reasons (GDPR Art. 33(1) sentence 2)',
      notNotifiable: 'the breach is assessed as without risk; assess it anew first',
      toldOf: 'it was announced and stays as evidence (announcements / objections: {value}). End its contract instead',
      worksAlready: 'works for you already; what is announced is who is to come',
      announcedAlready: 'is announced already; withdraw that first',
      erasedAlready: 'the erasure has been asked for already',
      restrictedAlready: 'the processing is restricted already',
      reviewTooLate: 'six months from today at most: {value} at the latest',
      queueOrTag: 'a queue or a tag, one of them',
      endsBeforeFloor: 'ends before the statutory period of {value} years from the end of the year',
      ticketsOnly: 'only closed tickets have this',
      ownRestoration: 'is for somebody else than who asked to decide',
      noStatute: 'the law where the controller is knows no period for it',
      announcedTooLate: 'at least 30 days lie between telling and the first day: {value} at the earliest',
      objectionOver: 'the time to object is over: its day has come, or it was withdrawn',
      objectedAlready: 'you have objected already',
      nobodyGetsIt: 'nobody would receive it: the selection is empty, or everybody’s consent is missing',
      notLive: 'nothing is sent before your desk is live',
      ...noticeProblemTexts.en,
      loginAddress: 'has to be the address that the person logs in with',
      notAccepted:
        'this helpdesk takes new requests from certain customers only; you can still answer in open requests',
      notADomain: 'has to be a domain such as company.example',
      stillUsed: 'there are still people, contracts or requests of this organisation; choose one to take them over',
      addressRefused: 'has to begin with https://, answer on port 443 or 8443 and lie on the public internet',
      wordsChanged: 'The text has been changed meanwhile. Please read it again.',
      tooManyWebhooks: 'there are 20 webhooks already; remove one first',
      tooManyTokens: 'there are 50 tokens in use already; revoke one first',
      reserved: 'is kept for the platform. Choose another.',
      contractChanged: 'The contract has been changed meanwhile. Please read it again.',
      taken: 'is taken already',
      unknown: 'does not exist here',
      notAllowed: 'is not yours to set',
      required: 'is missing',
      wrongPassword: 'e-mail address or password is wrong',
      notInvited: 'has accepted the invitation already',
      roleInUse: 'choose another role for everybody who has this one',
      lastAdmin: 'cannot be changed: at least one active administrator has to remain',
      differs: 'does not match',
      ownPasswordWrong: 'is not right',
      confirmPassword: 'Enter your password: you logged in more than 15 minutes ago',
      passwordCommon: 'is too easy to guess. Several words that do not belong together are better',
      passwordPersonal: 'must not be made of your name, your e-mail address or the company’s name',
      codeWrong: 'is not right, or was used before',
      passkeyRefused: 'The passkey was not accepted. Try again.',
      tooManyPasskeys: 'There can be no more than ten passkeys. Remove one first.',
      stepOver: 'Logging in took too long. Start again.',
      interestMissing: 'name the legitimate interest',
      activityMissing: 'No purpose in the privacy records names this function. Give it to one there first',
      basisTwice: 'Take each legal ground only once',
      coversMissing: 'say which part of the purpose rests on this ground',
      controllerMissing: 'State the controller first',
      dutyUnknown: 'is no provision in force today',
      featureInUse: 'A function that is switched on belongs to this purpose only. Give it to another one first',
      identityCardLast: 'The identity card may be the last resort only, never the first or the only step',
      operatorMissing: 'name who runs the desk',
      representativeInside: 'There is a representative only where the controller is outside the European Economic Area',
      representativeOutside: 'has to be inside the European Economic Area',
      statuteMissing: 'name the provision',
      wordsMissing: 'must not be empty',
      wayClosed: 'This way to an account is not open in the portal settings.',
      accountExists: 'This person has an account already.',
      imageNone: 'has to be an image as PNG, JPEG or WebP; SVG and GIF are not accepted',
      imageTooLarge: 'is too large: at most 2 MB and 16 million pixels, no side above 6,000',
      imageTooSmall: 'is too small: the longer side needs at least 32 pixels, of an icon 128',
      imageAnimated: 'moves. Use a single picture',
      imageUnreadable: 'is damaged and could not be read. Save it as PNG once more',
      contrastTooLow: 'does not stand out from the background enough. The nearest colour that reads well: {value}',
      unknownPlaceholder: '{value} is no placeholder that is filled in here',
      formExpired: 'The form has expired. Load the page again; your text stays.',
      filesFull: 'A request takes at most ten files.',
      sameAddress: 'This is your address already.',
      wrongOwnPassword: 'Your password is wrong.',
      placeholderUnknown: 'knows no placeholder but {number}',
      clausesUndated: 'name the day on which the clauses were agreed; undated ones do not count',
      clausesRepealed:
        'older clauses are repealed; only those of Decision (EU) 2021/914 are in force, since 27 June 2021',
      notAProcessor: 'a contract under Art. 28 GDPR belongs to a processor',
      evidenceFull: 'this recipient has 20 pieces of evidence; remove one first',
      fileEmpty: 'the file is empty',
      hostUndeclared:
        '{value} belongs to no recipient. The data protection officers enter it under “Recipients”, or as your own under “Outgoing connections”',
      recipientInactive:
        'there is no valid evidence of the contract (Art. 28 GDPR) with {value}; until there is, nothing connects to it',
      mechanismMissing: 'name what the transfer relies on: the recipient is outside the EEA',
      domainNotOwn:
        'can only hold domains of your own: for agents those of your administrators’ addresses, for customers those of your organisations',
      noEmergencyWay:
        'First set up a second factor for at least one administrator: without it nobody could get in while the provider fails',
      noProvider: 'This needs an active provider first',
      onlyWay: 'cannot be done: this provider is the only way in. Allow other ways of logging in first',
      roleNeeded: 'Choose the role that new agents get',
      tooManyProviders: 'there are 20 providers already; remove one first',
      ssoOnly: 'Please log in with your company account: other ways are switched off for you here.',
      extendedAlready: 'The period was extended before; that can be done once only',
      extensionTooLate: 'The first month is over. The period can be extended only while it runs',
      gapLeft: 'still has a gap to fill: {value}',
      identityMissing: 'First it has to be clear who asks: otherwise strangers could get data or change them',
      noAddress: 'cannot go by e-mail: no address of this person is known. Choose the letter',
      noWayToAnswer: 'Name an e-mail address or a postal address that the answer can go to',
      ticketAnonymised: 'This ticket was anonymised and is closed for good. It can be neither changed nor answered',
      passedOnAlready: 'This ticket became the request no. {value} before',
      requestAnswered: 'This request is answered already',
      requestClosed: 'This request is closed',
      requestUnanswered: 'This request is not answered yet',
      wayNotFitting: 'does not fit here: choose one of the ways that are offered',
      ssoOver: 'This login has expired or was used before. Start again; it only takes a moment.',
      ssoDenied: 'You called off the login at the provider, or it said no. Nothing has happened here.',
      ssoUnreachable:
        'Your provider does not answer right now. Try again in some minutes; if it goes on, your IT department can help.',
      ssoMisconfigured:
        'The connection to the provider is not set up correctly. Please tell the administrators of this helpdesk: they see the reason in the settings.',
      ssoAnswer:
        'The provider’s answer was not valid and so was not accepted. Start again; if it happens again, tell the administrators.',
      ssoUnproven:
        'Your provider does not confirm your e-mail address. Confirm it there, or ask your IT department to send “email” and “email_verified” along.',
      ssoForeignDomain:
        'Your e-mail address belongs to no domain that this provider speaks for here. Log in with your company account, or ask the administrators.',
      ssoNobody: 'There is no login for you here yet. Ask the administrators of this helpdesk for an invitation.',
      ssoOtherPerson:
        'The login with your e-mail address is connected to another account at the provider. The administrators can undo that connection.',
      ssoClosed: 'Your login is not open here. Ask the administrators of this helpdesk.',
    },
    tryAgainIn: (seconds) =>
      `Wait ${period(seconds, ['second', 'seconds'], ['minute', 'minutes'], ['hour', 'hours'])}, then try again.`,
    missing: 'is missing',
    unknownField: 'is unknown and not accepted',
    type: (expected) => `has to be ${expected}`,
    tooShort: (minimum) => (minimum === 1 ? 'must not be empty' : `needs at least ${minimum} characters`),
    tooLong: (maximum) => `can have at most ${maximum} characters`,
    tooSmall: (minimum) => `has to be at least ${minimum}`,
    tooBig: (maximum) => `can be at most ${maximum}`,
    tooMany: (maximum) => `can have at most ${maximum} entries`,
    email: 'has to be an e-mail address such as name@company.example',
    uuid: 'has to be a valid id (UUID)',
    date: 'has to be a date such as 2026-11-22',
    url: 'has to be a web address with https://',
    oneOf: (options) => `has to be one of: ${options}`,
    format: 'does not have the expected format',
    empty: 'Give at least one change',
    types: { string: 'a text', number: 'a number', boolean: 'true or false', object: 'an object', array: 'a list' },
  },
};
