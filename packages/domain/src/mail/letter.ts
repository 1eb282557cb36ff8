import { brandTokens, type BrandColours, type Language } from '@redlich/contract';
import { escapeHtml } from './escape-html.ts';

/** How a tenant's mails look. */
export interface LetterLook {
  tenantName: string;
  /** Where its privacy notice is. */
  noticeUrl: string;
  /** Null: the product's. */
  colours: BrandColours | null;
  /** Travels with the mail: an address would tell its owner who opens it, and when. */
  logo: { contentId: string; width: number; height: number } | null;
}

interface Letter {
  look: LetterLook;
  language: Language;
  /** Of a mail to somebody whose language is not known: the second one it is written in. */
  also?: Language;
  /** HTML between logo and footer. */
  content: string;
  /** `quiet`: the logo stands small in the footer, so that a person's words come first. */
  logoAt: 'top' | 'quiet';
}

const noticeWord: Record<Language, string> = { de: 'Datenschutzerklärung', en: 'Privacy notice' };
const productColours: BrandColours = { colour: '#1f4fd8', accent: null };
const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const addressOf = ({ noticeUrl }: LetterLook, language: Language) =>
  language === 'de' ? noticeUrl : `${noticeUrl}?lang=${language}`;

/** Colours of a button on white paper. */
export function buttonColours({ colours }: LetterLook): { ground: string; ink: string } {
  const { accent, accentInk } = brandTokens(colours ?? productColours).light;
  return { ground: accent, ink: accentInk };
}

/** A whole HTML mail around its content: logo, footer with the tenant's name and the way to its notice. */
export function letterHtml({ look, language, also, content, logoAt }: Letter): string {
  const { logo, tenantName } = look;
  const link = brandTokens(look.colours ?? productColours).light.accentText;
  const heightMax = logoAt === 'top' ? 40 : 24;
  const scale = logo ? Math.min(1, heightMax / logo.height) : 1;
  const picture = logo
    ? `<img src="cid:${escapeHtml(logo.contentId)}" alt="${escapeHtml(tenantName)}" width="${Math.round(logo.width * scale)}" height="${Math.round(logo.height * scale)}" style="border:0;max-width:100%;height:auto${logoAt === 'top' ? ';display:block' : ';vertical-align:middle;margin-right:10px'}">`
    : '';
  const head = picture && logoAt === 'top' ? `<div style="margin:0 0 20px">${picture}</div>\n` : '';
  const notice = [language, ...(also ? [also] : [])]
    .map(
      (each) =>
        `<a href="${escapeHtml(addressOf(look, each))}" lang="${each}" style="color:${link}">${noticeWord[each]}</a>`,
    )
    .join(' · ');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body style="margin:0;padding:0;background:#ffffff">
<div style="max-width:600px;padding:20px;${font};font-size:15px;line-height:1.5;color:#23262f">
${head}${content}
<div style="margin:28px 0 0;padding:12px 0 0;border-top:1px solid #e3e4e9;font-size:12px;color:#5c606b">${logoAt === 'quiet' ? picture : ''}${escapeHtml(tenantName)} · ${notice}</div>
</div>
</body></html>
`;
}

/** What stands at the end of the plain text. */
export const letterFoot = (look: LetterLook, language: Language): string =>
  `${noticeWord[language]}: ${addressOf(look, language)}`;
