/** Abbreviations that stay with what follows them: "blz. 12", "§ 5", "z. B.", "т. д.". */

/** Words and abbreviations that name a number: pages, figures, articles. Compared exactly, without their full stop. */
const BEFORE_NUMBER: Readonly<Record<string, string>> = {
  nl: 'blz bladzijde p pag nr art afb fig tab',
  en: 'p pp no No fig Fig',
  de: 'S Seite Nr Abb Tab Art',
  fr: 'p page n° no fig art',
  pl: 's str nr rys tab godz',
  tr: 's sayfa no No saat',
  uk: 'с стор рис табл п',
  ar: 'ص رقم صفحة الصفحة',
};

/** @param word as written before the number, with its full stop or without; `lang` is BCP 47 */
export function namesNumber(word: string, lang: string): boolean {
  const language = lang.split('-', 1)[0]?.toLowerCase() ?? '';
  return (BEFORE_NUMBER[language] ?? '').split(' ').includes(word.replace(/\.$/, ''));
}

/** One letter with a full stop, and another short abbreviation after it; as many as there are: "i. d. R.". */
const SPACED =
  /(?<![\p{L}\p{N}.])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\.(?: [\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{1,3}\.(?![\p{L}\p{N}]))+/gu;

/** UTF-16 offsets of abbreviations in several parts. */
export function spacedAbbreviations(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(SPACED)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
