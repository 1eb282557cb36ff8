// Where Windows-1252 (PDF's WinAnsiEncoding) differs from Latin-1, as far as German texts go.
const winAnsi: Record<string, string> = {
  '€': '\x80',
  '„': '\x84',
  '“': '\x93',
  '”': '\x94',
  '–': '\x96',
  '’': '\x92',
};

const literal = (text: string) =>
  `(${text.replace(/[€„“”–’]/g, (character) => winAnsi[character]!).replace(/[\\()]/g, (character) => `\\${character}`)})`;

/** A PDF (ISO 32000) of one A4 page: the first line as heading, the others below it. */
export function makePdf(lines: readonly string[]): Buffer {
  const [heading = '', ...rest] = lines;
  const page = [
    'BT /F2 16 Tf 64 770 Td',
    `${literal(heading)} Tj`,
    '/F1 10.5 Tf 15 TL 0 -32 Td',
    ...rest.map((text) => `${literal(text)} Tj T*`),
    'ET',
  ].join('\n');
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ];
  let file = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, 'latin1');
}
