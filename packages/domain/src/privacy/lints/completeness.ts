import type { Hit, Lint } from './finding.ts';
import { hitsOf } from './hits.ts';
import { dayIn } from './transfers.ts';

const dated =
  /\b(?:stand|fassung|version|gueltig ab|gueltig seit|zuletzt (?:geaendert|aktualisiert|ueberarbeitet|angepasst)|letzte (?:aenderung|aktualisierung|ueberarbeitung)|in kraft seit|diese (?:fassung|datenschutzerklaerung|erklaerung) (?:gilt|ist gueltig)|last (?:updated|changed|modified|revised|amended)|effective(?: date| from| as of)?|valid (?:from|since|as of)|as of|status|date of this notice|this (?:version|notice) (?:is|has been|applies))\b[^\n]{0,60}/g;
const yearMs = 365.25 * 86_400_000;

/** L26. No date, an old one, or a reference that leads nowhere. */
const date: Lint = {
  id: 'L26',
  severity: 'warning',
  message: {
    de: 'Die Erklärung trägt kein Datum; niemand sieht, ob sie noch gilt.',
    en: 'The notice bears no date; nobody can see whether it still applies.',
  },
  proposal: { de: 'Setzen Sie „Stand: Tag, Monat, Jahr“ ans Ende.', en: 'Put “As of: day, month, year” at the end.' },
  source: 'Art. 5 Abs. 2, Art. 12 Abs. 1 DSGVO',
  find(doc, { on, whole, facts }) {
    const hits: Hit[] = [...brokenReferences(doc)];
    const dates = doc.find(dated).flatMap(({ match, span }) => {
      const day = dayIn(match[0]);
      return day ? [{ span, day }] : [];
    });
    const newest = dates.toSorted((one, other) => other.day.getTime() - one.day.getTime())[0];
    if (newest && on.getTime() - newest.day.getTime() > yearMs)
      hits.push({
        ...newest.span,
        message: { de: 'Das Datum ist älter als zwölf Monate.', en: 'The date is older than twelve months.' },
        proposal: {
          de: 'Prüfen Sie die Erklärung, und setzen Sie das Datum neu.',
          en: 'Check the notice, and set the date anew.',
        },
      });
    else if (newest && facts?.changedAt && facts.changedAt.getTime() - newest.day.getTime() > 86_400_000)
      hits.push({
        ...newest.span,
        message: {
          de: 'Die Konfiguration ist jünger als das Datum.',
          en: 'The configuration is younger than the date.',
        },
        proposal: { de: 'Veröffentlichen Sie eine neue Fassung.', en: 'Publish a new version.' },
      });
    if (!newest && whole) {
      const last = doc.sentences.at(-1);
      if (last) hits.push({ start: last.start, end: last.end });
    }
    return hits;
  },
};

const reference =
  /\b(?:abschnitt|ziffer|ziff\.|punkt|kapitel|unter nr\.|section|clause|chapter) (\d{1,2})(?:\.\d{1,2})?\b(?! ?(?:\(|abs|satz|dsgvo|bdsg|tdddg|ttdsg|ao\b|hgb|bgb|of the (?:german|federal|fiscal|tax|commercial)|no\.|para))/g;

function brokenReferences(doc: Parameters<Lint['find']>[0]): Hit[] {
  const lost = hitsOf(
    doc,
    /fehler! (?:verweisquelle|textmarke|verweis)[^.\n]{0,60}|error! (?:reference source|bookmark)[^.\n]{0,40}|\[(?:link|verweis|reference|todo|tbd|url)\]|\bhttps?:\/\/(?:www\.)?(?:beispiel|example)\.(?:de|com)\b/g,
  );
  const headings = new Set(
    [...doc.text.matchAll(/(?:^|\n)(?:§ ?|nr\. ?)?(\d{1,2})[.)]? (?=[a-z])/g)].map((match) => match[1]),
  );
  const dangling =
    headings.size < 2 ? [] : doc.find(reference).flatMap(({ match, span }) => (headings.has(match[1]) ? [] : [span]));
  return [...lost, ...dangling].map((hit) => ({
    ...hit,
    message: { de: 'Der Verweis führt ins Leere.', en: 'The reference leads nowhere.' },
    proposal: {
      de: 'Nennen Sie den richtigen Abschnitt, oder streichen Sie den Verweis.',
      en: 'Name the right section, or remove the reference.',
    },
  }));
}

const provision =
  /bereitstell\w*[^.\n]{0,120}(?:vorgeschrieben|erforderlich|freiwillig|verpflicht)|pflicht-?\s?(?:feld|angabe)\w*|verpflichtet[^.\n]{0,60}(?:bereitzustellen|anzugeben|angaben|mitzuteilen|daten)|freiwillig|ohne (?:diese|die|ihre|eine|den|das|dies\w*) [^.\n]{0,60}(?:angab|daten|e-mail|adresse|koennen wir|nicht)|muessen sie [^.\n]{0,60}(?:angeben|nennen)|mandatory|obliged to (?:provide|give|state)|required (?:to (?:provide|give)|fields?|information|for|by)|(?:provision|providing) [^.\n]{0,100}(?:required|voluntary|statutory|contractual|optional)|voluntar|\bobliges? you to (?:give|provide)|\bour forms (?:need|require)\b|without (?:this|these|it|them|your|an?|the) [^.\n]{0,60}(?:cannot|not|unable)|need to (?:provide|give)|must (?:provide|give|state)/;
const automated =
  /automatisiert\w* (?:\w+ )?(?:entscheid|einzel)|automatische\w* entscheid|profiling|profilbild|\bart(?:ikel|\.)? ?22\b|automated (?:\w+[ -])?decision|decisions? [^.\n]{0,30}automat|entscheidung\w* [^.\n]{0,40}automat|entscheidet [^.\n]{0,30}(?:mensch|automat)|solely (?:by )?automat/;

/** L33. */
const duties: Lint = {
  id: 'L33',
  severity: 'error',
  message: { de: 'Eine Pflichtangabe fehlt.', en: 'A required statement is missing.' },
  proposal: { de: 'Ergänzen Sie sie.', en: 'Add it.' },
  source: 'Art. 13 Abs. 2 Buchst. e und f DSGVO',
  find(doc, { whole }) {
    if (!whole) return [];
    const place = { start: doc.sentences[0]?.start ?? 0, end: doc.sentences[0]?.end ?? 0 };
    return [
      ...(provision.test(doc.text)
        ? []
        : [
            {
              ...place,
              message: {
                de: 'Es steht nirgends, ob die Angaben Pflicht sind und was ohne sie geschieht (Art. 13 Abs. 2 Buchst. e DSGVO).',
                en: 'It says nowhere whether the data have to be provided and what follows if they are not (Art. 13(2)(e) GDPR).',
              },
              proposal: {
                de: 'Ergänzen Sie etwa: „Ohne E-Mail-Adresse können wir nicht antworten; alles andere ist freiwillig.“',
                en: 'Add for instance: “Without an e-mail address we cannot answer; everything else is voluntary.”',
              },
            },
          ]),
      ...(automated.test(doc.text)
        ? []
        : [
            {
              ...place,
              message: {
                de: 'Es steht nirgends, ob automatisiert entschieden wird (Art. 13 Abs. 2 Buchst. f DSGVO).',
                en: 'It says nowhere whether decisions are automated (Art. 13(2)(f) GDPR).',
              },
              proposal: {
                de: 'Ergänzen Sie etwa: „Es wird nichts automatisiert entschieden und kein Profil gebildet.“',
                en: 'Add for instance: “Nothing is decided automatically, and no profile is made.”',
              },
            },
          ]),
    ];
  },
};

export const completenessLints = [date, duties];
