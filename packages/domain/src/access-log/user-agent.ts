// In this order: most browsers name the ones they want to be taken for.
const browsers: [string, RegExp][] = [
  ['Edge', /\bEdg(?:A|iOS)?\/(\d{1,4})(?!\d)/],
  ['Opera', /\bOPR\/(\d{1,4})(?!\d)/],
  ['Samsung Internet', /\bSamsungBrowser\/(\d{1,4})(?!\d)/],
  ['Vivaldi', /\bVivaldi\/(\d{1,4})(?!\d)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d{1,4})(?!\d)/],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\/(\d{1,4})(?!\d)/],
  ['Safari', /\bVersion\/(\d{1,4}(?:\.\d{1,3})?)[^ ]* (?:Mobile\/\w{1,10} )?Safari\//],
];
const systems: [string, RegExp][] = [
  ['Windows', /\bWindows NT\b/],
  ['iOS', /\b(?:iPhone|iPad|iPod)\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\b(?:Linux|X11)\b/],
];
const readMax = 400;

/** Browser with its version, and operating system; of what is neither known nor a browser only `other`. */
export function readUserAgent(userAgent: string | undefined): { browser: string; operatingSystem: string } {
  const text = (userAgent ?? '').slice(0, readMax);
  const found = browsers.flatMap(([name, pattern]) => {
    const version = pattern.exec(text)?.[1];
    return version === undefined ? [] : [`${name} ${version}`];
  });
  const system = systems.find(([, pattern]) => pattern.test(text));
  return { browser: found[0] ?? 'other', operatingSystem: system?.[0] ?? 'other' };
}
