import { adequacyDecision } from '../../law/index.ts';
import { fold } from './fold.ts';
import type { Hit, Lint } from './finding.ts';
import { knownTools } from './known-tools.ts';
import { negated, periodsIn } from './words.ts';

/** L27. A tool that a text names and no register knows. */
const leftovers: Lint = {
  id: 'L27',
  severity: 'error',
  message: { de: 'Genannt ist ein Dienst, der nicht eingerichtet ist.', en: 'A service is named that is not set up.' },
  proposal: {
    de: 'Streichen Sie den Satz, oder tragen Sie den Empfänger ein.',
    en: 'Remove the sentence, or enter the recipient.',
  },
  source: 'Art. 5 Abs. 1 Buchst. a DSGVO',
  find(doc, { facts }) {
    if (!facts) return [];
    const registered = facts.recipients.map(({ name }) => fold(name).text).join('\n');
    return knownTools.flatMap(([name, pattern]) =>
      new RegExp(pattern.source).test(registered)
        ? []
        : doc.find(pattern).flatMap(({ span, sentence }): Hit[] =>
            negated.test(sentence.text)
              ? []
              : [
                  {
                    ...span,
                    message: {
                      de: `${name} steht im Text, aber in keinem Verzeichnis.`,
                      en: `${name} stands in the text, but in no register.`,
                    },
                  },
                ],
          ),
    );
  },
};

/** L03 for what the register knows: the day a listing was checked, and a decision that has ended. */
const mechanisms: Lint = {
  id: 'L03',
  severity: 'error',
  message: {
    de: 'Die Grundlage einer Übermittlung trägt nicht mehr.',
    en: 'What a transfer rests on no longer holds.',
  },
  proposal: {
    de: 'Prüfen Sie den Empfänger, und tragen Sie ein, was die Übermittlung heute erlaubt.',
    en: 'Check the recipient, and enter what allows the transfer today.',
  },
  source: 'Art. 45 DSGVO, Beschluss (EU) 2023/1795',
  find(doc, { facts, on, pack }) {
    return (facts?.recipients ?? []).flatMap((recipient): Hit[] => {
      const name = fold(recipient.name).text;
      const start = name === '' ? -1 : doc.text.indexOf(name);
      const place = start < 0 ? { start: 0, end: doc.sentences[0]?.end ?? 0 } : { start, end: start + name.length };
      if (recipient.mechanism === 'adequacy' && !adequacyDecision(recipient.country, on, pack))
        return [
          {
            ...place,
            message: {
              de: `Für das Land von ${recipient.name} ist kein Angemessenheitsbeschluss in Kraft.`,
              en: `No adequacy decision is in force for the country of ${recipient.name}.`,
            },
          },
        ];
      if (recipient.mechanism !== 'dpf' || recipient.dpfCheckedOn === undefined) return [];
      const checked = recipient.dpfCheckedOn === null ? 0 : Date.parse(recipient.dpfCheckedOn);
      if (on.getTime() - checked <= 90 * 86_400_000) return [];
      return [
        {
          ...place,
          message: {
            de: `Ob ${recipient.name} auf der Liste des Data Privacy Framework steht, ist seit mehr als 90 Tagen nicht geprüft.`,
            en: `Whether ${recipient.name} is on the list of the Data Privacy Framework has not been checked for more than 90 days.`,
          },
        },
      ];
    });
  },
};

/** L19 for what the product knows: consent named as a basis where none can be given. */
const unrecordedConsent: Lint = {
  id: 'L19',
  severity: 'error',
  message: {
    de: 'Der Text stützt sich auf eine Einwilligung, aber nirgends wird eine erteilt und festgehalten.',
    en: 'The text rests on consent, but consent is given and recorded nowhere.',
  },
  proposal: {
    de: 'Richten Sie die Einwilligung ein, oder nennen Sie die Grundlage, die wirklich gilt.',
    en: 'Set up the consent, or name the basis that really applies.',
  },
  source: 'Art. 7 Abs. 1 DSGVO',
  find(doc, { facts }) {
    if (!facts || facts.consentsRecorded) return [];
    return doc.sentences.flatMap((sentence): Hit[] =>
      /(?:auf (?:grundlage|basis|grund)|aufgrund|beruht auf|mit) (?:\w+ ){0,4}einwilligung|(?:based on|rests on|on the basis of|with) (?:\w+ ){0,4}consent/.test(
        sentence.text,
      ) &&
      !negated.test(sentence.text) &&
      !/\bwenn\b|\bsoweit\b|\bsofern\b|\bfalls\b|\bif\b|\bwhere\b|widerruf|withdraw|gegeben haben|gave us/.test(
        sentence.text,
      )
        ? [{ start: sentence.start, end: sentence.end }]
        : [],
    );
  },
};

const accessLog = /zugriffsprotokoll|server-?\s?log|logdatei|logfile|log-?\s?files?|access log/;

const refersBack =
  /^(?:sie|es|diese\w*|die (?:daten|eintraege|zeilen)|they|it|these|this|(?:the )?(?:data|entries|lines))\b/;

/** L22 for the log: the days in the text against the days of the rule. */
const logDays: Lint = {
  id: 'L22',
  severity: 'error',
  message: { de: 'Text und Konfiguration weichen voneinander ab.', en: 'Text and configuration differ.' },
  proposal: { de: 'Passen Sie den Text oder die Frist an.', en: 'Adapt the text or the period.' },
  source: 'Art. 5 Abs. 1 Buchst. a DSGVO',
  find(doc, { facts }) {
    const days = facts?.retentionDays['accessLog'];
    if (days === undefined) return [];
    return doc.sentences.flatMap((sentence): Hit[] => {
      const isMeant = refersBack.test(sentence.text) ? doc.around(sentence, 1, 0) : sentence.text;
      if (!accessLog.test(isMeant)) return [];
      return periodsIn(sentence.text).flatMap(({ start, end, years }): Hit[] => {
        const said = Math.round(years * 365);
        if (said === 0 || said === days || Math.abs(said - days) <= (days > 60 ? 5 : 0)) return [];
        return [
          {
            start: sentence.start + start,
            end: sentence.start + end,
            message: {
              de: `Im Text stehen ${said} Tage, eingestellt sind ${days}.`,
              en: `The text says ${said} days, the setting is ${days}.`,
            },
          },
        ];
      });
    });
  },
};

export const factLints = [leftovers, mechanisms, unrecordedConsent, logDays];
