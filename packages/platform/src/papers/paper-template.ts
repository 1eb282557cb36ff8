/**
 * How a paper looks, for the typesetter. What is said comes in as data (`sys.inputs`), never as part of this text, so
 * that no sign in it is markup. The typeface is one that the typesetter carries itself.
 */
export const paperTemplate = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let muted = rgb("#4b5563")
#let line = rgb("#c3c9d2")

#set document(
  title: paper.title,
  author: paper.author,
  date: if paper.at("date", default: none) == none { none } else { datetime(..paper.date) },
)
#set text(font: "Libertinus Serif", size: 10.5pt, lang: paper.language, region: paper.region, hyphenate: true)
#set par(leading: 0.62em, spacing: 0.95em)
#set page(
  paper: "a4",
  margin: (x: 24mm, top: 22mm, bottom: 26mm),
  footer: context {
    set text(size: 8pt, fill: muted)
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      paper.footer,
      str(counter(page).get().first()) + " / " + str(counter(page).final().first()),
    )
  },
)
#set list(indent: 2pt, body-indent: 6pt, spacing: 0.7em)
#show title: set text(size: 19pt)
#show heading.where(level: 1): set text(size: 13pt)
#show heading.where(level: 2): set text(size: 11pt)
#show heading: set block(above: 1.7em, below: 0.8em, sticky: true)
#show title: set block(below: 0.9em)

#title()

#if paper.facts.len() > 0 {
  set text(size: 9pt, fill: muted)
  par(paper.facts.map(fact => fact.name + ": " + fact.value).join(linebreak()))
}

#let said(block-of) = {
  if block-of.kind == "heading" {
    heading(level: block-of.level, block-of.text)
  } else if block-of.kind == "paragraph" {
    par(block-of.text)
  } else if block-of.kind == "emphasis" {
    block(stroke: (left: 1.5pt + muted), inset: (left: 9pt, y: 3pt), par(strong(block-of.text)))
  } else if block-of.kind == "list" {
    list(..block-of.items.map(item => text(item)))
  } else if block-of.kind == "address" {
    par((
      ..block-of.lines.map(entry => text(entry)),
      ..if block-of.email != none { (text(hyphenate: false, block-of.email),) },
      ..if block-of.website != none { (link(block-of.website, block-of.website),) },
    ).join(linebreak()))
  } else {
    set text(size: 9pt)
    set par(leading: 0.5em)
    table(
      columns: block-of.widths.map(width => width * 1fr),
      stroke: (x: none, y: 0.5pt + line),
      inset: (x: 4pt, y: 5pt),
      align: left + top,
      table.header(..block-of.columns.map(column => strong(column))),
      ..block-of.rows.flatten().map(cell => text(cell)),
    )
  }
}

#for block-of in paper.blocks { said(block-of) }
`;
