import type { Authority } from '@redlich/contract';
import { authorities } from '../../law/index.ts';

/** A supervisory authority as notices name it. */
export interface Office {
  key: string;
  authority: Authority;
  name: RegExp;
}

// What each office is called in notices, in folded spelling; narrow enough not to be another one.
const named: Record<string, RegExp> = {
  'DE-BW': /lfdi bw\b|lfdi baden|landesbeauftragte[rn]?(?: \w+){1,8} baden-?\s?wuerttemberg/,
  'DE-BY':
    /\bbaylda\b|bayerische[sn]? landesamt(?:es)? fuer datenschutzaufsicht|bavarian (?:state )?office for data protection supervision/,
  'DE-BY-public': /\bbaylfd\b|bayerische[rn]? landesbeauftragte/,
  'DE-BE': /\bberline?r? beauftragte|\bblnbdi\b|berlin commissioner/,
  'DE-BB': /landesbeauftragte[rn]?(?: \w+){1,12} brandenburg|\blda brandenburg/,
  'DE-HB': /landesbeauftragte[rn]?(?: \w+){1,10} bremen/,
  'DE-HH': /hamburgische[rn]? (?:\w+ )?beauftragte|\bhmbbfdi\b|hamburg commissioner/,
  'DE-HE': /hessische[rn]? (?:\w+ )?(?:datenschutz)?beauftragte|\bhbdi\b|hessian (?:commissioner|data protection)/,
  'DE-MV': /landesbeauftragte[rn]?(?: \w+){1,8} mecklenburg-?\s?vorpommern|\blfdi m-?v/,
  'DE-NI': /landesbeauftragte[rn]?(?: \w+){1,8} niedersachsen|\blfd niedersachsen|lower saxony (?:state )?commissioner/,
  'DE-NW': /landesbeauftragte[rn]?(?: \w+){1,8} (?:nordrhein-?\s?westfalen|nrw)|\bldi nrw/,
  'DE-RP': /landesbeauftragte[rn]?(?: \w+){1,8} rheinland-?\s?pfalz|\blfdi (?:rlp|rheinland)/,
  'DE-SL': /datenschutzzentrum saarland/,
  'DE-SN': /saechsische[rn]? (?:\w+ )?datenschutz(?:-? und transparenz)?-?\s?beauftragte|\bsdtb\b/,
  'DE-ST': /landesbeauftragte[rn]?(?: \w+){1,8} sachsen-?\s?anhalt/,
  'DE-SH': /landeszentrum fuer datenschutz|\buld\b|independent centre for privacy protection/,
  'DE-TH': /thueringer landesbeauftragte|\btlfdi\b/,
  DE: /bundesbeauftragte[rn]?|\bbfdi\b|federal commissioner/,
  AT: /oesterreichische[rn]? datenschutzbehoerde|austrian data protection authority|\bdsb\.gv/,
  CH: /eidgenoessische[rn]? datenschutz|\bedoeb\b|federal data protection and information commissioner|\bfdpic\b/,
};
export const offices: readonly Office[] = Object.entries(authorities).flatMap(([key, authority]) => {
  const name = named[key];
  return name ? [{ key, authority, name: new RegExp(name.source, 'g') }] : [];
});
