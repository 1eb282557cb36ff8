import type { Lint } from './finding.ts';
import { hitsOf } from './hits.ts';

const acts =
  /\blandes-?\s?datenschutz-?\s?gesetz\w*|\bldsg\b|\bdsg[ -](?:nrw|m-v|lsa)\b|\bbaydsg\b|\bblndsg\b|\bbbgdsg\b|\bhdsig\b|\bhmbdsg\b|\bndsg\b|\bsdsg\b|\bsaechs(?:dsg|dsdg)\b|\bthuerdsg\b|\bbremdsg\w*|\bdsag lsa\b|\b(?:bayerisch|hamburgisch|hessisch|niedersaechsisch|saechsisch|saarlaendisch|thueringer|berliner|brandenburgisch|bremisch)\w* (?:datenschutz-?\s?(?:und informationsfreiheits)?gesetz)\w*|\bdatenschutzgesetz(?:es)? (?:des landes |von )?(?:nordrhein-westfalen|sachsen-anhalt|baden-wuerttemberg|rheinland-pfalz|schleswig-holstein|mecklenburg-vorpommern|niedersachsen|hessen|bayern)|\bstate data protection acts?\b|\b(?:bavarian|hessian|saxon|berlin|hamburg|lower saxony|north rhine-westphalian?) (?:state )?data protection act\b|\bdata protection act of (?:the (?:german )?(?:federal )?state|bavaria|hesse|saxony|lower saxony|north rhine|baden|berlin|hamburg)/g;
const publicBody =
  /oeffentliche\w* stelle|koerperschaft des oeffentlichen rechts|anstalt des oeffentlichen rechts|\bkommune|gemeindeverwaltung|stadtverwaltung|landratsamt|\blandkreis|universitaet|hochschule|\bministerium|\bstadtwerke eigenbetrieb|public (?:bod(?:y|ies)|authorit)|municipalit|\buniversity|\bministry|city administration/;

/** L07. Who says that the act is for public bodies says it rightly; a public body names it rightly. */
const stateActs: Lint = {
  id: 'L07',
  severity: 'error',
  message: {
    de: 'Landesdatenschutzgesetze gelten für öffentliche Stellen, nicht für Unternehmen.',
    en: 'The data protection acts of the states apply to public bodies, not to companies.',
  },
  proposal: { de: 'Nennen Sie DSGVO und BDSG.', en: 'Name the GDPR and the BDSG.' },
  source: '§ 1 Abs. 1 BDSG',
  find: (doc) => {
    const isPublic = publicBody.test(doc.text.slice(0, 800));
    return hitsOf(
      doc,
      acts,
      ({ text }) =>
        !isPublic && !publicBody.test(text) && !/gilt nicht|nicht anwendbar|does not apply|not applicable/.test(text),
    );
  },
};

export const stateActLints = [stateActs];
