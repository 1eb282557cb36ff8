/** Nobody's mail is deeper; HTML parsers need time quadratic to the depth. */
const depthMax = 2_000;

/** Elements that have no content, or that a following one of the same name closes. */
const uncounted = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr tbody thead tfoot dt dd option'.split(
    ' ',
  ),
);

/** The HTML as it is, or without its tags (breaks and scripts aside) when it is nested absurdly deep. Linear. */
export function withoutDepth(html: string): string {
  let depth = 0;
  let deepest = 0;
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (uncounted.has(name!.toLowerCase())) continue;
    depth = close ? Math.max(depth - 1, 0) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  if (deepest <= depthMax) return html;
  return html.replace(/<(?!\/?(?:script|style|title|br|p)[\s/>])[a-z/!?][^<>]*>/gi, ' ');
}
