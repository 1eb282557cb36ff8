const colour = /^(?:#[0-9a-f]{3,8}|[a-z]{3,30}|(?:rgb|hsl)a?\([\d.,%\s/]{1,60}\))$/i;
const size = '\\d{1,4}(?:\\.\\d{1,4})?(?:px|pt|em|rem|ex|ch|%|cm|mm|in)?';
const oneSize = new RegExp(
  `^(?:${size}|auto|normal|inherit|initial|none|smaller|larger|(?:xx?-)?small|medium|(?:xx?-)?large)$`,
  'i',
);
const upToFourSizes = new RegExp(`^(?:(?:${size}|auto)(?:\\s+|$)){1,4}$`, 'i');
const border = new RegExp(
  `^(?:(?:${size}|thin|medium|thick|none|hidden|dotted|dashed|solid|double|groove|ridge|inset|outset|#[0-9a-f]{3,8}|[a-z]{3,20}|rgba?\\([\\d.,%\\s]{1,40}\\))(?:\\s+|$)){1,4}$`,
  'i',
);
const word = (...words: string[]) => [new RegExp(`^(?:${words.join('|')})$`, 'i')];

/**
 * Styles that keep to their own box: nothing that positions, overlaps, moves, fetches or animates. Lengths have no sign,
 * values no `url(`, no escapes and no comments.
 */
export const allowedStyles: Record<string, RegExp[]> = {
  color: [colour],
  background: [colour],
  'background-color': [colour],
  'font-family': [/^[\w\s"',-]{1,200}$/],
  'font-size': [oneSize],
  'font-style': word('normal', 'italic', 'oblique'),
  'font-variant': word('normal', 'small-caps'),
  'font-weight': word('normal', 'bold', 'bolder', 'lighter', '[1-9]00'),
  'letter-spacing': [oneSize],
  'line-height': [oneSize],
  'text-align': word('left', 'right', 'center', 'justify', 'start', 'end'),
  'text-decoration': word('none', 'underline', 'line-through', 'overline'),
  'text-indent': [oneSize],
  'text-transform': word('none', 'uppercase', 'lowercase', 'capitalize'),
  'vertical-align': word('top', 'middle', 'bottom', 'baseline', 'sub', 'super', 'text-top', 'text-bottom'),
  'white-space': word('normal', 'nowrap', 'pre', 'pre-wrap', 'pre-line'),
  'word-break': word('normal', 'break-all', 'keep-all', 'break-word'),
  'overflow-wrap': word('normal', 'break-word', 'anywhere'),
  direction: word('ltr', 'rtl'),
  display: word('none', 'block', 'inline', 'inline-block', 'table', 'table-row', 'table-cell', 'list-item'),
  'list-style-type': [/^[a-z-]{1,30}$/i],
  'border-collapse': word('collapse', 'separate'),
  'border-spacing': [upToFourSizes],
  'table-layout': word('auto', 'fixed'),
  width: [oneSize],
  'max-width': [oneSize],
  'min-width': [oneSize],
  height: [oneSize],
  'max-height': [oneSize],
  ...Object.fromEntries(
    ['margin', 'padding'].flatMap((name) => [
      [name, [upToFourSizes]],
      ...['top', 'right', 'bottom', 'left'].map((side) => [`${name}-${side}`, [oneSize]]),
    ]),
  ),
  ...Object.fromEntries(
    [
      'border',
      'border-top',
      'border-right',
      'border-bottom',
      'border-left',
      'border-color',
      'border-style',
      'border-width',
    ].map((name) => [name, [border]]),
  ),
  'border-radius': [upToFourSizes],
};
