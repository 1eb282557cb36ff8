/** Sets `window.hostile` wherever a page takes a text for markup or for a script. */
const payload = `"'><img src=x onerror=window.hostile=1></script><script>window.hostile=1</script>{{7*7}}`;

/** Nowhere to break. */
export const longWord = 'Donaudampfschifffahrtsgesellschaft'.repeat(5);

/** As much of it as a field takes. */
export const hostileLine = (charsMax: number): string => `${payload}${longWord}`.slice(0, charsMax);

export const hostileText = `${payload}

javascript:window.hostile=1 https://boese.example/"onmouseover="window.hostile=1
[Link](javascript:window.hostile=1) <a href="javascript:window.hostile=1">${longWord}</a>
مرحبا עולם ${longWord}${longWord}
=HYPERLINK("https://boese.example")`;

/** Where brackets would be taken for a gap that is still to be filled in. */
export const hostileSentence = `"' onmouseover="window.hostile=1" ${longWord}.`;

export const hostileHtml = `<p>${payload}</p><svg onload="window.hostile=1"></svg><a href="javascript:window.hostile=1">x</a>
<style>*{position:fixed;inset:0;background:url(https://boese.example/x)}</style><form action="https://boese.example"><input></form>
<iframe srcdoc="<script>parent.hostile=1</script>"></iframe><p>${longWord}${longWord}</p>`;
