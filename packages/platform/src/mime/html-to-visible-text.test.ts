import { expect, test } from 'vitest';
import { htmlToVisibleText } from './html-to-visible-text.ts';

test.each([
  ['<p>Guten&nbsp;Tag,</p><p>alles   gut.<br>Gruß</p>', 'Guten Tag,\n\nalles gut.\nGruß'],
  ['<div>a</div><div>b</div>', 'a\nb'],
  ['<ul><li>eins<li>zwei</ul>danach', 'eins\nzwei\n\ndanach'],
  ['<table><tr><td>Name</td><td>Wert</td></tr><tr><td>a</td><td>1</td></tr></table>', 'Name Wert\na 1'],
  ['<a href="https://example.com">Link</a> und <img alt="Bild" src="x">Text', 'Link und Text'],
  ['a<br><br><br>b', 'a\n\nb'],
  ['<pre>x\n  y</pre>z', 'x\n  y\n\nz'],
  ['<title>Titel</title><style>p{}</style><script>x</script><p>sichtbar</p>', 'sichtbar'],
  ['<div style="color:red; display : none">versteckt <b>auch</b></div>da', 'da'],
  ['<div hidden>versteckt<br></div>da', 'da'],
  ['1 &lt; 2 &amp;&amp; 3 &#x3e; 2 &euro;', '1 < 2 && 3 > 2 €'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['<p>offen <b>bleibt', 'offen bleibt'],
  ['<!-- nicht --><p>da</p><!-- offen', 'da'],
  ['', ''],
])('%j reads as %j', (html, text) => {
  expect(htmlToVisibleText(html)).toBe(text);
});
