import { csv, log } from '../../story/file.ts';
import { close, mail, note, ticket, type DemoTicket } from '../../story/ticket.ts';

const queue = 'alarms';

export const alarmTickets: DemoTicket[] = [
  ticket(
    'Alarm: Laufwerk C: auf RB-SRV-02 unter 5 Prozent',
    { by: 'rmm', at: '31m', queue, priority: 'high', tags: ['alarm', 'speicher'] },
    mail(`
      Gerät: RB-SRV-02 (Kanzlei Ritter & Bode)
      Prüfung: freier Speicher C:
      Wert: 4,2 GB von 120 GB (3,5 %)
      Schwelle: 5 %
      Verlauf: gestern 11,8 GB, vor 7 Tagen 19,0 GB
    `),
  ),
  ticket(
    'Alarm: Sicherung „Kanzlei täglich“ mit Warnungen',
    { by: 'rmm', at: '1d 06:05', queue, owner: 'mehmet', tags: ['alarm', 'backup'] },
    mail(
      `
      Auftrag: Kanzlei täglich
      Ergebnis: abgeschlossen mit Warnungen
      Dateien: 182.440, übersprungen: 3
      `,
      {
        files: [
          log('sicherung.log', [
            'WARN übersprungen: D:\\Akten\\2231\\~$Klage.docx (in Benutzung)',
            'WARN übersprungen: D:\\Akten\\2231\\Klage.docx (in Benutzung)',
            'WARN übersprungen: D:\\Diktate\\temp\\0001.ds2 (nicht gefunden)',
          ]),
        ],
      },
    ),
    note(
      'mehmet',
      '2h',
      'Klage.docx war über Nacht offen. Frau Steiger gebeten, abends zu schließen. Temp-Ordner der Diktate von der Sicherung ausgenommen. Heute Nacht beobachten.',
    ),
  ),
  ticket(
    'Alarm: Zertifikat vpn.logistik-soehre.example läuft in 14 Tagen ab',
    { by: 'waechter', at: '4d 05:00', queue, owner: 'mehmet', tags: ['alarm', 'zertifikat'] },
    mail('Zertifikat: vpn.logistik-soehre.example\nAblauf: in 14 Tagen\nAussteller unverändert\nErneuerung: manuell'),
    note(
      'mehmet',
      '4h',
      'Neues Zertifikat beantragt. Austausch braucht Neustart des VPN, Fenster mit Herrn Heise abstimmen: nachts zwischen zwei Touren.',
    ),
  ),
  ticket(
    'Alarm: Leitung Pflegedienst Ahnebach unterbrochen',
    { by: 'waechter', at: '37d 09:40', queue, owner: 'agent', priority: 'urgent', tags: ['alarm', 'leitung'] },
    mail('Standort: Ahnebach\nLeitung: Hauptanschluss\nStatus: keine Antwort seit 3 Minuten\nErsatz: LTE aktiv'),
    note(
      'agent',
      '10m',
      'LTE trägt. Anbieter meldet Bagger, Entstörung bis 16 Uhr. Frau Vogel angerufen, Telefonie läuft über Ersatz.',
    ),
    note('agent', '5h', 'Hauptanschluss seit 14:35 wieder da, Pakete sauber, zurückgeschaltet.'),
    close('agent', '30m'),
  ),
  ticket(
    'Patchlauf: 3 von 41 Geräten nicht aktualisiert',
    { by: 'rmm', at: '7d 05:30', queue, owner: 'svea', tags: ['patch'] },
    mail('Patchlauf Baugesellschaft Habichtstal abgeschlossen. 38 erfolgreich, 3 nicht erreichbar.', {
      files: [
        csv('patchlauf.csv', [
          'Gerät;Ergebnis;zuletzt gesehen',
          'BH-NB-012;nicht erreichbar;vor 16 Tagen',
          'BH-NB-019;nicht erreichbar;vor 9 Tagen',
          'BH-PC-003;nicht erreichbar;vor 41 Tagen',
        ]),
      ],
    }),
    note(
      'svea',
      '3h',
      'NB-012: Elternzeit, liegt im Schrank. NB-019: Baustelle ohne Netz. PC-003: laut Herrn Kolbe verschrottet, aus Inventar und Abrechnung nehmen.',
    ),
  ),
  ticket(
    'Alarm: USV-Batterie Autohaus am Ende',
    { by: 'rmm', at: '160d 03:10', queue, owner: 'mehmet', tags: ['alarm', 'hardware'] },
    mail('Gerät: AW-USV-01\nPrüfung: Batterietest\nErgebnis: Restlaufzeit 2 Minuten (Schwelle 10)'),
    note('mehmet', '6h', 'Batteriesatz bestellt, Tausch mit Herrn Umbach für Samstag vereinbart.'),
    note('mehmet', '4d', 'Getauscht, Restlaufzeit 24 Minuten. Altbatterien mitgenommen.'),
    close('mehmet', '20m'),
  ),
  ticket(
    'Alarm: ungewöhnlich viele gelöschte Dateien',
    { by: 'rmm', at: '20d 16:50', queue, owner: 'agent', priority: 'urgent', tags: ['alarm', 'sicherheit'] },
    mail(
      'Gerät: LS-FS-01 (Logistik Söhre)\nPrüfung: Löschungen je Stunde\nWert: 14.212 (üblich 60)\nBenutzer: scan-dienst',
    ),
    note(
      'agent',
      '4m',
      'Freigabe schreibgeschützt gesetzt, Konto scan-dienst gesperrt. Kein Verschlüsselungsmuster, nur Löschen in \\Lieferscheine\\alt.',
    ),
    note(
      'agent',
      '25m',
      'Herr Heise: Aufräumskript von Frau Lis, Pfad eine Ebene zu hoch. Schattenkopie von 16 Uhr vorhanden, Wiederherstellung läuft.',
    ),
    note(
      'agent',
      '2h',
      '14.212 Dateien zurück, Stichprobe 50 in Ordnung. Skript korrigiert, läuft künftig erst im Probelauf.',
    ),
    close('agent', '10m'),
  ),
];
