/** One column, hairlines, system fonts; light and dark as the reader's system is. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(oklch(98.5% 0.003 250), oklch(19% 0.01 250));
  --sheet: light-dark(oklch(100% 0 0), oklch(23% 0.012 250));
  --strong: light-dark(oklch(24% 0.02 250), oklch(94% 0.005 250));
  --muted: light-dark(oklch(50% 0.02 250), oklch(71% 0.015 250));
  --line: light-dark(oklch(91% 0.006 250), oklch(32% 0.015 250));
  --accent: light-dark(oklch(47% 0.13 255), oklch(78% 0.1 255));
  --note: light-dark(oklch(96.5% 0.025 90), oklch(28% 0.03 90));
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 32px 16px 64px; background: var(--ground); color: var(--strong);
  font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
main { max-width: 960px; margin: 0 auto; }
h1 { font-size: 20px; line-height: 1.3; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 13px; margin: 24px 0 8px; color: var(--muted); font-weight: 600; }
p { margin: 0; max-width: 72ch; }
a { color: var(--accent); text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.muted { color: var(--muted); }
.note { background: var(--note); border-radius: 6px; padding: 8px 12px; margin: 12px 0 24px; max-width: none; }
.sheet { background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
ol.mails { list-style: none; margin: 0; padding: 0; }
ol.mails li + li { border-top: 1px solid var(--line); }
ol.mails a {
  display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 240px) auto; gap: 4px 16px; padding: 10px 16px;
  color: inherit; text-decoration: none; align-items: baseline;
}
ol.mails a:hover { background: var(--ground); }
ol.mails a:focus-visible { outline-offset: -2px; }
ol.mails strong { font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
ol.mails span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
time, .bytes { font-variant-numeric: tabular-nums; white-space: nowrap; }
nav { display: flex; gap: 16px; margin: 16px 0; min-height: 32px; align-items: center; }
main > nav:first-child { margin-top: 0; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; margin: 16px 0 0; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
pre { margin: 0; padding: 16px; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
details pre { font: 12px/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
summary { cursor: pointer; padding: 8px 16px; }
iframe { display: block; width: 100%; height: 360px; min-height: 120px; resize: vertical; border: 0; background: white; }
ul.files { margin: 0; padding: 8px 16px 8px 32px; }
.empty { padding: 40px 16px; text-align: center; max-width: none; }
@media (max-width: 640px) { ol.mails a { grid-template-columns: minmax(0, 1fr) auto; } ol.mails a strong { grid-column: 1 / -1; } }
`;
