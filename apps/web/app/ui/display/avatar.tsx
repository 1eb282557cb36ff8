const grounds = [20, 60, 110, 155, 200, 240, 280, 330];

/** First letters of the first and last word of a name, at most two. */
export function initials(name: string): string {
  const words = name.split(/[\s@._-]+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('de') ?? '').join('');
}

/** Letters on a ground that stays the same for the same name. No picture is fetched from anywhere. */
export function Avatar({ name, size = 24 }: { name: string; size?: 20 | 24 | 32 }) {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  const hue = grounds[sum % grounds.length];
  return (
    <span
      aria-hidden
      className="avatar inline-flex shrink-0 items-center justify-center rounded-full font-semibold select-none"
      style={{ width: size, height: size, fontSize: size < 24 ? 9 : size < 32 ? 10 : 12, ['--hue' as string]: hue }}
    >
      {initials(name)}
    </span>
  );
}
