import { createHash } from 'node:crypto';
import type { Language, ProcessingContract as Published } from '@redlich/contract';

export type ProcessingContract = Published;

/** Changes with every change of the text: who accepted which wording must stay provable. */
const version = '2026-11';

const texts: Record<Language, Pick<ProcessingContract, 'title' | 'clauses'>> = {
  de: {
    title: 'Vertrag über die Verarbeitung im Auftrag (Art. 28 DSGVO)',
    clauses: [
      {
        heading: 'Gegenstand und Dauer',
        text: 'Die Betreiberin der Plattform (Auftragsverarbeiterin) verarbeitet für Ihr Unternehmen (Verantwortlicher) personenbezogene Daten, um Ihnen den Helpdesk bereitzustellen. Der Vertrag gilt, solange Ihr Helpdesk besteht, und endet mit der vollständigen Löschung seiner Daten.',
      },
      {
        heading: 'Art, Zweck und Betroffene',
        text: 'Verarbeitet werden Namen, Kontaktdaten, Nachrichten, Anhänge und Zeitangaben Ihrer Kundinnen und Kunden, ihrer Ansprechpersonen und Ihres Teams: empfangen, speichern, anzeigen, durchsuchen, versenden und nach Ihren Fristen löschen.',
      },
      {
        heading: 'Weisung',
        text: 'Die Auftragsverarbeiterin verarbeitet die Daten nur nach Ihren dokumentierten Weisungen. Ihre Einstellungen im Helpdesk sind solche Weisungen. Hält sie eine Weisung für rechtswidrig, sagt sie es Ihnen unverzüglich.',
      },
      {
        heading: 'Vertraulichkeit und Sicherheit',
        text: 'Wer Zugang zu den Daten hat, ist zur Vertraulichkeit verpflichtet. Die Daten jedes Mandanten sind in der Datenbank voneinander getrennt, Zugangsdaten sind verschlüsselt, Übertragungen gesichert. Das Team der Plattform sieht Ihre Tickets nur, wenn Sie es für eine bestimmte Zeit erlauben.',
      },
      {
        heading: 'Weitere Auftragsverarbeiter',
        text: 'Weitere Auftragsverarbeiter setzt die Auftragsverarbeiterin nur ein, wenn sie Ihnen diese vorher genannt hat und Sie nicht binnen 30 Tagen widersprochen haben. Sie verpflichtet sie auf dieselben Pflichten und haftet für sie.',
      },
      {
        heading: 'Unterstützung und Meldung',
        text: 'Sie erhalten Hilfe bei Anfragen betroffener Personen, bei Folgenabschätzungen und bei Prüfungen. Eine Verletzung des Schutzes personenbezogener Daten meldet die Auftragsverarbeiterin Ihnen unverzüglich, spätestens 24 Stunden nachdem sie davon erfahren hat.',
      },
      {
        heading: 'Rückgabe und Löschung',
        text: 'Am Ende erhalten Sie auf Wunsch alle Daten in einem offenen Format. Danach werden sie gelöscht, und Sie bekommen darüber einen Nachweis. Gesetzliche Aufbewahrungspflichten der Auftragsverarbeiterin bleiben unberührt.',
      },
      {
        heading: 'Nachweise',
        text: 'Die Auftragsverarbeiterin stellt Ihnen alle Angaben bereit, die nötig sind, um die Einhaltung dieses Vertrags nachzuweisen, und ermöglicht Überprüfungen, auch vor Ort nach Ankündigung.',
      },
    ],
  },
  en: {
    title: 'Contract on processing on your behalf (Art. 28 GDPR)',
    clauses: [
      {
        heading: 'Subject and duration',
        text: 'The operator of the platform (processor) processes personal data for your company (controller) in order to provide your help desk. The contract runs as long as your help desk exists and ends when all of its data has been erased.',
      },
      {
        heading: 'Nature, purpose and persons concerned',
        text: 'Names, contact details, messages, attachments and times of your customers, their contacts and your team are processed: received, stored, shown, searched, sent, and deleted according to your periods.',
      },
      {
        heading: 'Instructions',
        text: 'The processor processes the data on your documented instructions only. Your settings in the help desk are such instructions. If it considers an instruction unlawful, it tells you at once.',
      },
      {
        heading: 'Confidentiality and security',
        text: 'Everybody with access to the data is bound to confidentiality. The data of each tenant is kept apart in the database itself, credentials are encrypted, transmissions secured. The platform’s team sees your tickets only if you allow it, and only for the time you allow.',
      },
      {
        heading: 'Further processors',
        text: 'The processor engages further processors only if it has named them to you beforehand and you have not objected within 30 days. It binds them to the same duties and is liable for them.',
      },
      {
        heading: 'Assistance and notification',
        text: 'You receive help with requests of data subjects, with impact assessments and with audits. The processor notifies you of a personal data breach without undue delay, at the latest 24 hours after becoming aware of it.',
      },
      {
        heading: 'Return and erasure',
        text: 'At the end you receive all data in an open format if you wish. After that it is erased, and you receive a certificate of it. Statutory duties of the processor to keep records are not affected.',
      },
      {
        heading: 'Evidence',
        text: 'The processor makes available everything needed to demonstrate compliance with this contract and allows for audits, on site as well after notice.',
      },
    ],
  },
};

/** The text as it is accepted, with the SHA-256 of exactly this wording. */
export function processingContract(language: Language): ProcessingContract {
  const text = texts[language];
  const sha256 = createHash('sha256')
    .update(JSON.stringify([version, language, text]))
    .digest('hex');
  return { version, language, sha256, ...text };
}
