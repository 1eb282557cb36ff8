const nameLengthMax = 180;

/** Invisible or direction-changing characters, with which `exe.pdf` is made to look like `fdp.exe`. */
const invisible = new RegExp(
  [
    '[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f]',
    '[\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb]',
    '[\\u{e0000}-\\u{e0fff}]',
  ].join('|'),
  'gu',
);
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const slashes = /[/\\\u2044\u2215\u29f5\u29f8\uff0f\uff3c\ufe68]/;
/** Dots that are not the dot: a fake ending would hide the real one. */
const fakeDots = /[\u2024\ufe52\uff0e]/g;

/**
 * A name that can be shown and offered for saving: without path, controls, invisible or direction characters, markup or
 * wildcard characters, at most 180 characters with its ending kept. '' when nothing is left. Names storage never.
 */
export function displayName(given: string): string {
  const visible = given.replace(controls, ' ').replace(invisible, '').replace(fakeDots, '.').normalize('NFC');
  const last = visible.split(slashes).findLast((segment) => segment.trim().replace(/^\.+/, '') !== '') ?? '';
  const name = last
    .replace(/[<>"|?*]/g, '_')
    .replace(/\s/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '_');
  return shortened(name);
}

/** A name made of a text that is no file name (a subject): slashes are part of it. */
export const displayNameOf = (text: string) => displayName(text.replace(new RegExp(slashes, 'g'), '_'));

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= nameLengthMax) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 ? Array.from(name.slice(dot)) : [];
  if (ending.length > 20) return letters.slice(0, nameLengthMax).join('');
  return letters.slice(0, nameLengthMax - ending.length).join('') + ending.join('');
}

/** Gives names that were taken already a number: `a.pdf`, `a (2).pdf`. */
export function uniqueNames(): (name: string) => string {
  const uses = new Map<string, number>();
  const taken = new Set<string>();
  return (name) => {
    let unique = name;
    let count = uses.get(name.toLowerCase()) ?? 1;
    while (taken.has(unique.toLowerCase())) {
      const dot = name.lastIndexOf('.');
      const stem = dot > 0 ? name.slice(0, dot) : name;
      unique = `${stem} (${++count})${dot > 0 ? name.slice(dot) : ''}`;
    }
    uses.set(name.toLowerCase(), count);
    taken.add(unique.toLowerCase());
    return unique;
  };
}
