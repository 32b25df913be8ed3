/** A text → its sentences, by the marks that end them in the scripts of the world. Cautious: an abbreviation does not end one. */

const END = /[.!?…؟۔。！？।።]+[”’»“"'’)\]）」』*]*/gu;

export function splitSentences(plain: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of plain.matchAll(END)) {
    const end = match.index + match[0].length;
    const rest = plain.slice(end);
    const wide = /[。！？]/.test(match[0]);
    if (!wide && !/^\s+[\p{Lu}\p{Lo}\p{Nd}“„«‘"(¿*]/u.test(rest) && rest.trim() !== '') continue;
    // "17. kromozom", "Dr. Jansen": a number or a short abbreviation with a capital.
    if (
      !wide &&
      /(?:^|[\s(])(?:\p{Lu}|\p{Lu}\p{Ll}|\p{Nd}{1,2})\.$/u.test(plain.slice(from, end)) &&
      rest.trim() !== '' &&
      /^\s+\p{Ll}/u.test(rest)
    )
      continue;
    sentences.push(plain.slice(from, end).trim());
    from = end;
  }
  const last = plain.slice(from).trim();
  if (last !== '') sentences.push(last);
  return sentences;
}
