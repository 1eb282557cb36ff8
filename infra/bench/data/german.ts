const words = (text: string): string[] => text.split('|').map((word) => word.trim());

// What people write to a support desk about, in pieces that fit together. Neither the rare nor the frequent word of the
// searches stands here (see search-words.ts).

export const times =
  words(`Seit gestern Morgen|Seit heute früh|Seit der letzten Aktualisierung|Nach dem Umzug|Seit Montag
  |In den letzten Tagen|Seit dem Stromausfall|Jeden Abend gegen sechs|Nach der Mittagspause|Seit Anfang des Monats
  |Immer beim ersten Anmelden|Seit dem Wechsel des Anbieters|Am Wochenende|Während der Inventur|Seit zwei Wochen
  |Nach jedem Neustart|Seit der Umstellung auf Sommerzeit|Kurz vor Feierabend|Zwischen neun und elf Uhr|Seit dem Gewitter`);

export const verbs =
  words(`startet|meldet sich|antwortet|druckt|lädt|synchronisiert|verbindet sich|speichert|öffnet sich
  |piept|blinkt|verschickt|aktualisiert sich|erkennt uns|schaltet sich ab|überträgt|reagiert|zeigt etwas an`);

export const things = words(`der Drucker|das Kassensystem|die Telefonanlage|der Kartenleser|das Warenlager-Programm
  |der Bildschirm|die Zeiterfassung|das Postfach|der Etikettendrucker|die Schranke|das Türschloss|die Waage|der Scanner
  |das Notebook|die Dockingstation|der Kalender|das Kundenportal|der Server|die Sicherung|das Laufwerk|die Kamera
  |der Router|die Webseite|das Formular|der Fahrstuhlnotruf|die Klimaanlage|der Tresor|das Tablet|die Ladesäule
  |der Beamer|die Personalakte|das Bestellwesen|der Gabelstapler-Leitstand|die Heizungssteuerung|das Ticketsystem
  |der Zugangsausweis|die Datenbank|das Zertifikat|der Mikrofonverstärker|die Schnittstelle|das Archiv|der Kopierer`);

export const places =
  words(`im Lager|an der Kasse|im Büro der Geschäftsleitung|in der Werkstatt|am Empfang|in Halle drei
  |im Besprechungsraum|in der Filiale|im Homeoffice|auf der Station|im Labor|in der Küche|am Hafenbecken|im Außendienst
  |im Seminarraum|in der Buchhaltung|am Wareneingang|auf der Baustelle|im Serverraum|in der Praxis|im Hofladen
  |an der Pforte|im Archivkeller|in der Montage|am Prüfstand|im Versand|auf dem Parkdeck|in der Bibliothek`);

export const outcomes = words(`nicht mehr|nur noch sehr langsam|mit einer Fehlermeldung|erst nach dem dritten Versuch
  |unvollständig|ohne erkennbaren Grund|nur für einzelne Benutzer|mit falscher Uhrzeit|in englischer Sprache
  |mit vertauschten Umlauten|nur über das Gästenetz|mit zwei Minuten Verzögerung|ohne Ton|doppelt|gar nicht erst
  |mit leerem Inhalt|mit altem Datenstand|nur bei geschlossenem Deckel|trotz neuer Batterien|wie vor dem Umbau`);

export const attempts = words(`das Gerät aus- und wieder eingeschaltet|das Kabel getauscht|den Treiber neu eingespielt
  |das Kennwort zurückgesetzt|den Zwischenspeicher geleert|einen anderen Anschluss probiert|die Anleitung befolgt
  |den Hersteller angerufen|die Einstellungen verglichen|eine zweite Person gebeten, es zu versuchen
  |das Protokoll gesichert|die Sicherung eingespielt|den Akku ausgebaut|das Netzteil geprüft|den Browser gewechselt
  |die Firewall kurz abgeschaltet|alle Aufträge gelöscht|einen Testausdruck gemacht|den Vertrag herausgesucht`);

export const wishes = words(`sich das heute noch ansehen|uns einen Techniker schicken|den Zugang wieder freischalten
  |die Adresse in unseren Stammdaten ändern|ein Ersatzgerät bereitstellen|kurz zurückrufen|die Lizenz verlängern
  |den Liefertermin bestätigen|eine Kopie des Vertrags senden|die Weiterleitung einrichten|das Konto umbenennen
  |die Frist verlängern|den Vorgang an die Fachabteilung geben|uns sagen, was das kosten würde
  |die alten Daten löschen|einen Termin vorschlagen|die Gutschrift veranlassen|die Bestellung stornieren`);

export const messages = words(`Verbindung abgelehnt|Zeitüberschreitung|Zertifikat abgelaufen|Papierstau in Fach zwei
  |Zugriff verweigert|kein Speicherplatz|unbekanntes Format|Gegenstelle nicht erreichbar|Prüfsumme falsch|Toner leer
  |Benutzer gesperrt|Lizenz nicht gefunden|Uhrzeit weicht ab|ungültiges Kennwort|Warteschlange angehalten`);

export const cities =
  words(`Flensburg|Greifswald|Kassel|Passau|Erfurt|Trier|Emden|Zwickau|Konstanz|Bayreuth|Celle|Görlitz
  |Husum|Marburg|Landshut|Rostock|Siegen|Ulm|Wismar|Zittau|Bregenz|Villach|Chur|Thun|Stade|Gera|Worms|Speyer|Hof|Plauen`);

export const firstNames =
  words(`Anke|Bernd|Carla|Detlef|Elif|Frauke|Gerrit|Hanna|Imke|Jannik|Katja|Lorenz|Mirjam|Nico|Olga
  |Pavel|Quirin|Ronja|Samira|Tjark|Ute|Volker|Wiebke|Xaver|Yasemin|Zeno|Almut|Birte|Cem|Dörte|Enno|Fatma`);

export const lastNames =
  words(`Albers|Brandt|Claußen|Dierks|Ehlers|Feddersen|Goldschmidt|Hinrichs|Iversen|Jessen|Kowalski
  |Lüders|Martens|Nissen|Oltmanns|Petersen|Quast|Rickmers|Sievers|Thomsen|Ulrich|Vogt|Wendt|Yildirim|Zander|Ahrens
  |Behrens|Carstens|Dietrich|Eggers|Fröhlich|Grewe|Harms|Itzen|Junge|Köhler|Lorenzen|Möller|Nowak|Otten`);

export const remarks = words(`Das ist für uns dringend, weil morgen die Prüfer kommen.|Es eilt nicht, wäre aber schön.
  |Wir arbeiten so lange mit Stift und Papier weiter.|Bilder davon kann ich gern nachreichen.
  |Die Kundschaft wartet schon und wird ungeduldig.|Beim letzten Mal half ein Anruf bei Ihnen sofort.
  |Ich bin bis halb fünf unter meiner Durchwahl zu erreichen.|Bitte antworten Sie auch meiner Vertretung.
  |Davor lief alles jahrelang ohne jede Störung.|Das Handbuch schweigt sich dazu leider aus.
  |Ein Nachbarbetrieb hat übrigens genau dasselbe.|Ob es mit dem Wetter zusammenhängt, wissen wir nicht.
  |Die Geräte sind gemietet, der Mietvertrag läuft noch.|Am anderen Standort geschieht das nicht.
  |Vielen Dank schon einmal für Ihre Mühe.|Notfalls kommen wir mit dem Gerät bei Ihnen vorbei.`);
