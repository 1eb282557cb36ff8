/** What was left to be filled in, so that it never gets into a notice. */
const leftOpen = /\{\{?[^}]*\}?\}|\[[^\]]*\]|<[^>]*>|\b(?:TODO|TBD|XXX+|lorem ipsum)\b|_{3,}|\.{4,}/i;

export const placeholderIn = (text: string): string | undefined => leftOpen.exec(text)?.[0];
